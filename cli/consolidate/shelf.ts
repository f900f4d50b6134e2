// 搁架：内存里放不下的写进一个临时文件，看时再取；用完即删，半路被杀也不留名字
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The temporary file can't be written: the disk is full, or the folder isn't there or isn't ours. */
export class NoRoom extends Error {
  readonly folder = tmpdir();
  readonly reason: string;
  constructor(fault: unknown) {
    super("the temporary file can't be written", { cause: fault });
    this.reason = fault instanceof Error && "code" in fault ? String(fault.code) : String(fault);
  }
}

/** Texts in a temporary file that nobody else may read. */
export class Shelf {
  readonly #path: string;
  #file: number | null = null;
  #end = 0;
  #room = Buffer.alloc(0);
  constructor(newId: () => string) {
    this.#path = join(tmpdir(), `chengxin-${newId()}.part`);
  }
  /** Lays a text down; what is returned fetches it again until `clear`. Throws NoRoom. */
  put(text: string): () => string {
    try {
      return this.#write(text);
    } catch (fault) {
      throw new NoRoom(fault);
    }
  }
  #write(text: string): () => string {
    const bytes = Buffer.from(text);
    const [at, length] = [this.#end, bytes.length];
    if (this.#file === null) {
      this.#file = openSync(this.#path, "wx+", 0o600);
      // Where the system allows it the file has no name from here on, and is gone with the program. Windows keeps it.
      try {
        rmSync(this.#path);
      } catch {
        // Then `clear` removes it.
      }
    }
    for (let done = 0; done < length; ) done += writeSync(this.#file, bytes, done, length - done, at + done);
    this.#end += length;
    return () => this.#fetch(at, length);
  }
  #fetch(at: number, length: number): string {
    if (this.#file === null) throw new Error("the shelf was cleared");
    // One room for all: texts of this size would each be memory that comes back late.
    if (this.#room.length < length) this.#room = Buffer.allocUnsafeSlow(length * 2);
    let done = 0;
    while (done < length) {
      const read = readSync(this.#file, this.#room, done, length - done, at + done);
      if (read === 0) throw new Error("the temporary file is shorter than it was written");
      done += read;
    }
    return this.#room.toString("utf8", 0, length);
  }
  clear(): void {
    if (this.#file === null) return;
    closeSync(this.#file);
    this.#file = null;
    rmSync(this.#path, { force: true });
  }
}
