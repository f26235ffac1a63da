/* What a round is to be about: chapter, level, number and kinds of questions. */

import type { ItemRecord, QuizFile } from "../contract/contract.ts";
import { element, tickBox, withAttributes } from "../dom/elements.ts";
import { filled } from "../format/format.ts";
import { type AskedRound, COUNTS, LEVELS } from "./options.ts";
import { fitting } from "./round.ts";
import type { QuizSpeech } from "./told.ts";

type Kind = ItemRecord["kind"];

export class StartForm {
  readonly box: HTMLElement;
  readonly #file: QuizFile;
  readonly #speech: QuizSpeech;
  readonly #chapter: HTMLSelectElement;
  readonly #level: HTMLSelectElement;
  readonly #count: HTMLSelectElement;
  readonly #kinds: ReadonlyMap<Kind, HTMLInputElement>;
  readonly #fitting = withAttributes(element("p", "cr-quiz-note"), { role: "status" });

  /** `changed` is called with what is chosen. */
  constructor(
    file: QuizFile,
    kinds: readonly Kind[],
    speech: QuizSpeech,
    asked: AskedRound,
    changed: () => void,
  ) {
    this.#file = file;
    this.#speech = speech;
    const { quiz } = speech;
    const take = () => {
      this.#tell();
      changed();
    };
    const select = (options: readonly (readonly [value: string, text: string])[], now: string) => {
      const field = element(
        "select",
        "cr-quiz-field",
        options.map(([value, text]) => withAttributes(element("option", "", text), { value })),
      );
      field.value = now;
      field.addEventListener("change", take);
      return field;
    };
    this.#chapter = select(
      [["", quiz.all_chapters], ...file.chapters.map(([id, title]) => [id, title] as const)],
      asked.chapter ?? "",
    );
    const levels = LEVELS.map(
      (level) => [String(level), quiz[`level_${level as 1 | 2 | 3}`]] as const,
    );
    this.#level = select([["", quiz.all_levels], ...levels], String(asked.level ?? ""));
    const counts = [...new Set([...COUNTS, asked.count])].sort((one, other) => one - other);
    this.#count = select(
      counts.map((count) => [String(count), String(count)]),
      String(asked.count),
    );
    const boxes = kinds.map((kind) => {
      const made = tickBox("cr-quiz-kind", kindName(kind, speech), take);
      made.input.checked = asked.kinds?.includes(kind) ?? true;
      return [kind, made] as const;
    });
    this.#kinds = new Map(boxes.map(([kind, { input }]) => [kind, input]));
    const field = (name: string, made: HTMLElement) =>
      element("label", "cr-quiz-row", [name, made]);
    this.box = element("div", "cr-quiz-start", [
      field(quiz.chapter, this.#chapter),
      field(quiz.level, this.#level),
      field(quiz.count, this.#count),
      element("details", "cr-quiz-kinds", [
        element("summary", "", quiz.kinds),
        ...boxes.map(([, { label }]) => label),
      ]),
      this.#fitting,
    ]);
    this.#tell();
  }

  #tell(): void {
    const count = fitting(this.#file.items, this.chosen).length;
    this.#fitting.textContent = filled(this.#speech.quiz.fitting, { count });
  }

  /** All but the seed. No kind at all means all. */
  get chosen(): Omit<AskedRound, "seed"> {
    const kinds = [...this.#kinds].filter(([, { checked }]) => checked).map(([kind]) => kind);
    const all = kinds.length === 0 || kinds.length === this.#kinds.size;
    return {
      chapter: this.#chapter.value || null,
      level: Number(this.#level.value) || null,
      count: Number(this.#count.value),
      kinds: all ? null : kinds,
    };
  }
}

export function kindName(kind: Kind, { quiz }: QuizSpeech): string {
  return quiz[`kind_${kind.replace("-", "_") as "place"}`];
}
