import type { ShowDocument, ShowValue } from '../../editing';
import type { ShowFiles } from '../../jobs';

/** The open show's values as files, each made once, and back. */
export class ShowTexts {
  /** The show as it was opened; null while none is. */
  opened: ShowFiles | null = null;
  readonly #files = new WeakMap<ShowValue, ShowFiles>();
  readonly #values = new WeakMap<ShowFiles, ShowValue>();

  keep(value: ShowValue, files: ShowFiles): void {
    this.#files.set(value, files);
    this.#values.set(files, value);
  }

  /** The committed value of a document. */
  filesOf({ value }: ShowDocument): ShowFiles {
    return this.filesOfValue(value);
  }

  filesOfValue(value: ShowValue): ShowFiles {
    const known = this.#files.get(value);
    if (known) return known;
    const files = { ...this.opened!, text: JSON.stringify(value.show), assets: value.assets };
    this.keep(value, files);
    return files;
  }

  /** Null for files that came from no value. */
  valueOf(files: ShowFiles): ShowValue | null {
    return this.#values.get(files) ?? null;
  }
}
