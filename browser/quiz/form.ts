/* What a way of answering is, whatever its shape (answers/). */

import type { ItemRecord } from "../contract/contract.ts";
import type { Verdict } from "./judging.ts";
import type { Stage } from "./stage.ts";
import type { QuizSpeech } from "./told.ts";

export interface Judged {
  readonly verdict: Verdict;
  /** What is said of a wrong answer; tells nothing of the right one. */
  readonly said?: string | undefined;
  /** Whether it was sought without the map, which takes its time. */
  readonly slow?: boolean | undefined;
  /** What is said once the answer is known, such as how far it was off. */
  readonly apart?: string | undefined;
}

export interface Form {
  readonly box: HTMLElement;
  /** Whether a button asks to check what has been given; else giving it is enough. */
  readonly checks: boolean;
  /** What is given now; null where nothing is, or not all. */
  judge(): Judged | null;
  /** Another try, after one that was not right. */
  retry(verdict: Verdict): void;
  /** Ends the answering and marks what is right. Gives the answer in words. */
  end(): string;
  /** Where the keyboard begins; null for the question itself. */
  readonly first: HTMLElement | null;
  /** A point on the map is given; whether that is an answer here. */
  takePoint?(at: readonly [lon: number, lat: number]): boolean;
  /** A number key; whether there is an answer of this number. */
  takeNumber?(number: number): boolean;
}

export interface FormParts<Answer extends ItemRecord["answer"] = ItemRecord["answer"]> {
  readonly item: ItemRecord;
  readonly answer: Answer;
  /** Of the round, by which cards and choices are mixed. */
  readonly seed: string;
  readonly speech: QuizSpeech;
  readonly stage: Stage;
  /** Asks for the verdict on what is given now. */
  submit(): void;
  /** Says something that is no verdict, and counts as no try. */
  tell(text: string): void;
}
