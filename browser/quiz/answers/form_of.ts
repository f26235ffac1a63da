/* The form for an item's answer. */

import type { EstimateAnswer } from "../../contract/contract.ts";
import type { Form, FormParts } from "../form.ts";
import { ChoiceForm } from "./choice.ts";
import { EstimateForm } from "./estimate.ts";
import { MatchForm } from "./match.ts";
import { NameForm } from "./name.ts";
import { OrderForm } from "./order.ts";
import { PlaceForm } from "./place.ts";

export function formOf(parts: Omit<FormParts, "answer">): Form {
  const { answer } = parts.item;
  switch (answer.by) {
    case "place":
      return new PlaceForm({ ...parts, answer });
    case "name":
      return new NameForm({ ...parts, answer });
    case "choice":
      return new ChoiceForm({ ...parts, answer });
    case "order":
      return new OrderForm({ ...parts, answer });
    case "match":
      return new MatchForm({ ...parts, answer });
    default:
      return new EstimateForm({ ...parts, answer: answer as EstimateAnswer });
  }
}
