/* Something that happens, and who wants to know. */

export class Signal<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** Gives a function that ends the listening. */
  listen(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  once(listener: (value: T) => void): void {
    const end = this.listen((value) => {
      end();
      listener(value);
    });
  }

  send(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
}
