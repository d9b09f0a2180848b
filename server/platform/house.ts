import type { Config } from "../config.ts";
import type { Packs } from "./packs.ts";
import type { DailyDeed } from "./daily/daily-deed.ts";
import type { Database } from "./database.ts";
import type { DoneDeeds } from "./done-deeds.ts";
import type { PdfSetter } from "./documents/pdf-setter.ts";
import type { Files } from "./file-store.ts";
import type { TellFault } from "./watching/fault-of-ours.ts";
import type { Follower } from "./follower.ts";
import type { KeyRing } from "./key-ring.ts";
import type { Mailer } from "./notices/mailer.ts";
import type { OutwardDoor } from "./notices/outward-door.ts";
import type { Time } from "./time.ts";
import type { WorkDesk } from "./work-desk.ts";

/** What stands while the program runs: opened once by main, passed to whoever needs it. */
export type House = {
  readonly config: Config;
  readonly database: Database;
  readonly keys: KeyRing;
  readonly files: Files;
  /** Sets official documents. */
  readonly setPdf: PdfSetter;
  readonly time: Time;
  readonly packs: Packs;
  readonly work: WorkDesk;
  readonly deeds: DoneDeeds;
  readonly followers: readonly Follower[];
  /** Null: mail is not set up, and nobody is told by it. */
  readonly mailer: Mailer | null;
  /** The way to other machines: web hooks. */
  readonly outward: OutwardDoor;
  /** What is done once a day for each association. */
  readonly daily: readonly DailyDeed[];
  /** Where the day's seal is carried to, outside the database. */
  readonly sealsFolder: string;
  /** Into the program's log, where what failed had nobody to answer to. */
  readonly tellFault: TellFault;
  readonly publicUrl: () => string;
};
