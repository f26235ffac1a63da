/* The quiz as a mode of the atlas: the map is the stage, the panel asks. Chosen is a round; each of
   its questions is asked, answered in up to three tries and explained; the end shows where one was
   right. The address holds what makes the round and never a question. */

import type { ItemRecord, QuizFile } from "../contract/contract.ts";
import { element } from "../dom/elements.ts";
import { rendered, setMarkup } from "../dom/text.ts";
import { filled, formatNumber, quoted, today } from "../format/format.ts";
import type { Atlas } from "../maps/atlas.ts";
import type { KeyRow } from "../maps/key_help.ts";
import type { Mode } from "../maps/mode.ts";
import type { ModeMaker } from "../maps/start.ts";
import { ShareDialog } from "../story/share.ts";
import type { Point, ViewState } from "../view/view_state.ts";
import { formOf } from "./answers/form_of.ts";
import { endForm } from "./end_form.ts";
import type { Form, Judged } from "./form.ts";
import { triesFor, type Verdict } from "./judging.ts";
import { forgetRound, keepRound, keptRound } from "./kept_round.ts";
import { mark } from "./mark.ts";
import { type AskedRound, addressWith, readOptions, roundName, sameRound } from "./options.ts";
import { mainButton, QuizPanel } from "./panel.ts";
import { Places } from "./places.ts";
import { freshSeed } from "./random.ts";
import { Remembering } from "./remembering.ts";
import { fitting, roundOf } from "./round.ts";
import { type Outcome, Session } from "./session.ts";
import type { Fading } from "./spacing/forecast.ts";
import { Stage } from "./stage.ts";
import { kindName, StartForm } from "./start_form.ts";
import type { QuizSpeech } from "./told.ts";

type Kind = ItemRecord["kind"];

const PLACES = "quiz-places"; // among what can't be had

/* A question that is being answered. */
interface Turn {
  readonly item: ItemRecord;
  readonly form: Form;
  /** As `performance.now` tells. */
  readonly since: number;
  tries: number;
  /** Whether every answer so far was nearly right. */
  near: boolean;
  /** Seconds to the first answer; null where they tell nothing of what is remembered. */
  seconds: number | null;
  ended: boolean;
}

export class Quiz implements Mode {
  readonly #atlas: Atlas;
  readonly #file: QuizFile;
  readonly #speech: QuizSpeech;
  readonly #kinds: readonly Kind[];
  readonly #places: Places;
  readonly #stage: Stage;
  readonly #panel: QuizPanel;
  readonly #share: ShareDialog | null;
  #asked: AskedRound;
  readonly #remembering: Remembering | null;
  #session: Session<ItemRecord> | null = null;
  #turn: Turn | null = null;
  #hidden = false; // the page has lain in the background while one was to answer
  #go: (() => void) | null = null; // what the main button does

  constructor(atlas: Atlas, file: QuizFile) {
    this.#atlas = atlas;
    this.#file = file;
    this.#speech = { ...atlas.speech, quiz: file.words };
    this.#kinds = [...new Set(file.items.map(({ kind }) => kind))].sort();
    this.#places = new Places(atlas);
    this.#stage = new Stage(atlas, this.#places);
    const container = atlas.map.getContainer();
    this.#share = atlas.host.shares ? new ShareDialog(container, atlas, false) : null;
    this.#panel = new QuizPanel(this.#speech, {
      share: this.#share !== null && (() => this.#share?.open()),
      keys: () => atlas.showKeys(),
      present: () => atlas.store.change({ presenting: !atlas.store.view.presenting }),
      leave: () => this.#end(),
    });
    const { items, memory } = file;
    this.#remembering =
      memory === undefined
        ? null
        : new Remembering(atlas, items, memory, {
            practise: (chosen) => this.#run(chosen),
            show: (faded) => this.#showFading(faded),
          });
    document.addEventListener("visibilitychange", () => {
      this.#hidden ||= document.hidden;
    });
    container.append(this.#panel.box);
    container.classList.add("cr-quizzing");
    new ResizeObserver(() => atlas.makeRoom(this.#panel.room)).observe(this.#panel.box);
    this.#asked = this.#read().asked;
  }

  #read(): ReturnType<typeof readOptions> {
    const chapters = this.#file.chapters.map(([id]) => id);
    const { searchParams } = new URL(this.#atlas.host.address);
    return readOptions(searchParams, { chapters, kinds: this.#kinds });
  }

  /* What the atlas asks of a mode ------------------------------------------------------------ */

  arrive({ presenting }: ViewState, lost: readonly string[]): void {
    const { asked, wrong } = this.#read();
    this.#present(presenting);
    if (this.#session && sameRound(asked, this.#asked)) return;
    this.#asked = asked;
    this.#session = null;
    const kept = Session.from(keptRound(roundName(asked)), this.#file.items);
    this.#begin();
    if (kept) {
      this.#panel.offer(); // or whoever is faster than the shapes begins anew
      this.#goOn(kept);
    }
    const { words } = this.#atlas.speech;
    const names = quoted([...lost, ...wrong], words);
    if (names) this.#panel.say(filled(words.lost, { names }));
  }

  changed({ presenting }: ViewState, before: ViewState): void {
    if (presenting !== before.presenting) this.#present(presenting);
  }

  #present(on: boolean): void {
    const { host, map } = this.#atlas;
    host.setWalking(false);
    host.setPresenting(on);
    map.getContainer().dataset.mode = on ? "presenting" : "reading";
    if (!on) host.leaveFullScreen();
    this.#atlas.makeRoom(this.#panel.room);
  }

  say(lost: readonly string[]): void {
    const { words } = this.#atlas.speech;
    const names = quoted(lost, words);
    this.#panel.say(names && filled(words.lost, { names }));
  }

  takeClick(at: Point): boolean {
    const turn = this.#turn;
    if (turn && !turn.ended) turn.form.takePoint?.(at);
    return true; // no card opens, which would tell names
  }

  keys(): readonly KeyRow[] {
    const { quiz, words } = this.#speech;
    return [
      ["1 … 9", quiz.key_choose],
      ["→", quiz.key_next],
      ["P", words.present],
    ];
  }

  takeKey({ key }: KeyboardEvent): boolean {
    const { store } = this.#atlas;
    if (/^[1-9]$/.test(key)) {
      const turn = this.#turn;
      return (turn && !turn.ended && turn.form.takeNumber?.(Number(key))) ?? false;
    }
    if (key.toLowerCase() === "p") store.change({ presenting: !store.view.presenting });
    else if (key === "Escape" && store.view.presenting) store.change({ presenting: false });
    else if ((key === "ArrowRight" || key === "PageDown") && this.#turn?.ended) this.#go?.();
    else return false;
    return true;
  }

  /* Before a round --------------------------------------------------------------------------- */

  #begin(): void {
    const { quiz } = this.#speech;
    this.#turn = null;
    this.#stage.clear();
    const { camera, message } = this.#atlas;
    if (fitting(this.#file.items, this.#asked).length === 0) this.#widen();
    const seed = this.#asked.seed ?? freshSeed();
    const form = new StartForm(this.#file, this.#kinds, this.#speech, this.#asked, () => {
      this.#asked = { ...form.chosen, seed };
      this.#write();
    });
    this.#asked = { ...this.#asked, seed };
    this.#write();
    this.#panel.progress(0);
    this.#panel.show("start", quiz.choose, "", [
      form.box,
      ...(this.#remembering ? [this.#remembering.box()] : []),
    ]);
    this.#panel.offer(this.#main(quiz.begin, () => this.#start()));
    camera.look(camera.to({ bounds: message.bounds }), 0, this.#panel.room);
    this.#atlas.placePanels(this.#panel.room);
  }

  /* A choice that no question fits is made wider, and that is said. */
  #widen(): void {
    const { items } = this.#file;
    for (const part of ["kinds", "level", "chapter"] as const) {
      if (fitting(items, this.#asked).length > 0) break;
      this.#asked = { ...this.#asked, [part]: null };
    }
    this.#panel.say(this.#speech.quiz.none_fits);
  }

  /* The round as the address has it from now on. */
  #write(): void {
    const { host } = this.#atlas;
    host.writeAddress(addressWith(host.address, this.#asked), false);
  }

  #start(): void {
    if (fitting(this.#file.items, this.#asked).length === 0) {
      this.#begin();
      return;
    }
    const seed = this.#asked.seed ?? freshSeed();
    this.#run(roundOf(this.#file.items, { ...this.#asked, seed }));
  }

  #run(items: readonly ItemRecord[]): void {
    this.#panel.say("");
    this.#goOn(new Session(items));
  }

  #goOn(session: Session<ItemRecord>): void {
    const prepare = () =>
      this.#places.prepare(session.items).then(
        () => {
          this.#atlas.there(PLACES);
          this.#session = session;
          this.#next();
        },
        (error: unknown) =>
          this.#atlas.failed(PLACES, this.#speech.quiz.quiz, error, () => void prepare()),
      );
    void prepare();
  }

  async #showFading(faded: readonly Fading<ItemRecord>[]): Promise<void> {
    await this.#places.prepare(faded.map(({ item }) => item));
    const { memory } = this.#file;
    if (this.#turn || !memory) return;
    this.#stage.showFading(faded, this.#panel.room, (question, recall) =>
      filled(memory.row, {
        percent: formatNumber(100 * recall, this.#speech.writing, 0),
        question,
      }),
    );
  }

  #main(words: string, action: () => void): HTMLButtonElement {
    this.#go = action;
    return mainButton(words, action);
  }

  /* A question ------------------------------------------------------------------------------- */

  #next(): void {
    const session = this.#session;
    const next = session?.next();
    if (!session || !next) {
      this.#end();
      return;
    }
    const { item } = next;
    const { quiz } = this.#speech;
    this.#keep(session);
    const form = formOf({
      item,
      seed: this.#asked.seed ?? "",
      speech: this.#speech,
      stage: this.#stage,
      submit: () => this.#judge(),
      tell: (text) => this.#panel.tell(texts("cr-quiz-told-so", text)),
    });
    this.#hidden = document.hidden;
    this.#turn = {
      item,
      form,
      since: performance.now(),
      tries: 0,
      near: true,
      seconds: null,
      ended: false,
    };
    const { number, of } = session.place;
    const place = filled(quiz.place_of, { number, of });
    const kicker = [place, kindName(item.kind, this.#speech), next.again ? quiz.again : ""];
    this.#panel.progress((number - 1) / of);
    this.#panel.show(
      "asking",
      item.question,
      kicker.filter(Boolean).join(" · "),
      [form.box],
      item.answer.by,
    );
    this.#panel.offer(
      ...(form.checks ? [this.#main(quiz.check, () => this.#judge())] : []),
      this.#showButton(),
    );
    this.#atlas.placePanels(this.#panel.room);
    this.#stage.ask(item, this.#panel.room);
    // A field that is focused calls up a phone's keyboard, over the question.
    const typing = form.first && matchMedia("(pointer: fine)").matches;
    if (typing) form.first?.focus({ preventScroll: true });
    else this.#panel.focusTitle();
  }

  #keep({ progress }: Session<ItemRecord>): void {
    keepRound(roundName(this.#asked), progress);
  }

  #showButton(): HTMLButtonElement {
    const made = mainButton(this.#speech.quiz.show, () => this.#finish("missed", null));
    made.classList.remove("cr-button-next");
    return made;
  }

  #judge(): void {
    const turn = this.#turn;
    if (!turn || turn.ended) return;
    const { quiz } = this.#speech;
    const judged = turn.form.judge();
    if (!judged) {
      this.#panel.tell([element("p", "cr-quiz-verdict", quiz.nothing_given)]);
      return;
    }
    turn.tries += 1;
    if (turn.tries === 1 && !judged.slow && !this.#hidden) turn.seconds = secondsSince(turn.since);
    if (judged.verdict === "wrong") turn.near = false;
    if (judged.verdict === "right") {
      this.#finish(turn.tries === 1 ? "right" : "late", judged);
      return;
    }
    const left = triesFor(turn.item.answer) - turn.tries;
    if (left <= 0) {
      this.#finish("missed", judged);
      return;
    }
    turn.form.retry(judged.verdict);
    const hint = judged.verdict === "near" || turn.tries > 1 ? turn.item.hint : "";
    this.#panel.tell([
      this.#verdict(judged.verdict === "near" ? "late" : "missed", judged.verdict),
      ...texts("", judged.said, hint && filled(quiz.hint, { hint })),
      ...texts("cr-quiz-note", filled(quiz.tries_left, { count: left })),
    ]);
  }

  #verdict(sign: Outcome, verdict: Verdict): HTMLElement {
    const { quiz } = this.#speech;
    const told = { right: quiz.right, near: quiz.near, wrong: quiz.wrong }[verdict];
    return element("p", `cr-quiz-verdict cr-quiz-verdict-${sign}`, [mark(sign), told]);
  }

  /* The question is over: what is right, why, and where it is told. */
  #finish(outcome: Outcome, judged: Judged | null): void {
    const turn = this.#turn;
    const session = this.#session;
    if (!turn || !session || turn.ended) return;
    turn.ended = true;
    const { item, form, tries } = turn;
    if (session.now?.again === false) {
      const { near, seconds } = turn;
      this.#remembering?.answered(item, {
        tries: outcome === "missed" ? null : tries,
        near,
        seconds,
      });
    }
    session.end(outcome, tries, secondsSince(turn.since));
    this.#keep(session);
    const { quiz, words } = this.#speech;
    const answer = form.end();
    this.#stage.reveal(item);
    const because = element("div", "cr-quiz-because");
    setMarkup(because, rendered(item.because));
    const verdict =
      outcome !== "missed"
        ? this.#verdict("right", "right")
        : judged
          ? this.#verdict("missed", "wrong")
          : null;
    const comes = outcome === "missed" && session.now?.again === false;
    this.#panel.tell(
      [
        verdict,
        ...texts("", judged?.said),
        ...texts("cr-quiz-answer", answer && filled(quiz.answer, { answer })),
        ...texts("", judged?.apart),
        because,
        ...texts("cr-story-sources", item.sources && `${words.sources}: ${item.sources}`),
        this.#learn(item),
        ...texts("cr-quiz-note", comes && quiz.comes_again),
      ].filter((part) => part !== null),
    );
    const { number, of } = session.place;
    this.#panel.progress(number / of);
    const next = this.#main(number < of ? quiz.next : quiz.to_end, () => this.#next());
    this.#panel.offer(next);
    next.focus({ preventScroll: true });
  }

  /* A link to the scene that tells it, in another window: the round goes on here. */
  #learn({ learn }: ItemRecord): HTMLElement {
    const [chapter = "", scene] = learn.split("/");
    const { host } = this.#atlas;
    const link = element("a", "", this.#speech.quiz.learn);
    const page = host.hrefOf(chapter);
    link.href = scene ? `${page}${page.includes("?") ? "&" : "?"}scene=${scene}` : page;
    link.target = "_blank";
    link.rel = "noopener";
    return element("p", "cr-quiz-learn", link);
  }

  /* The end of a round ----------------------------------------------------------------------- */

  #end(): void {
    const session = this.#session;
    this.#turn = null;
    forgetRound();
    if (!session || session.ended.length === 0) {
      this.#session = null;
      this.#begin();
      return;
    }
    const { ended } = session;
    const { quiz } = this.#speech;
    const { host } = this.#atlas;
    const missed = ended.filter(({ outcome }) => outcome !== "right").map(({ item }) => item);
    const form = endForm({
      ended,
      speech: this.#speech,
      result: { day: today(), address: host.address, seed: this.#asked.seed ?? "", ended },
      visit: (item) => {
        const at = this.#stage.placeOf(item);
        return at && (() => this.#stage.visit(at));
      },
      save: (file, name) => host.save(file, name),
    });
    this.#panel.progress(1);
    this.#panel.show("end", quiz.end_title, "", [form]);
    const fresh = () => {
      this.#asked = { ...this.#asked, seed: null };
      this.#session = null;
      this.#begin();
    };
    const practise = filled(quiz.practise, { count: missed.length });
    this.#panel.offer(
      ...(missed.length > 0 ? [this.#main(practise, () => this.#run(missed))] : []),
      missed.length > 0 ? plain(quiz.new_round, fresh) : this.#main(quiz.new_round, fresh),
    );
    this.#atlas.placePanels(this.#panel.room);
    this.#stage.sumUp(ended, this.#panel.room);
    this.#panel.focusTitle();
  }
}

function plain(words: string, action: () => void): HTMLButtonElement {
  const made = mainButton(words, action);
  made.classList.remove("cr-button-next");
  return made;
}

const secondsSince = (start: number): number => (performance.now() - start) / 1000;

/* A paragraph for each text that is there. */
const texts = (look: string, ...some: readonly (string | false | undefined)[]): HTMLElement[] =>
  some.filter(Boolean).map((text) => element("p", look, text || ""));

/** The quiz, once its questions are there. */
export const quizOf: ModeMaker = async (atlas) => {
  const { quiz } = atlas.message;
  if (!quiz) throw new Error("nothing to ask");
  return new Quiz(atlas, await atlas.loader.json<QuizFile>(quiz.items));
};
