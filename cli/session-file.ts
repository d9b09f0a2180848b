import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

const stored = z.object({ address: z.url(), token: z.string().min(1), expiresAt: z.iso.datetime() });

/** A session somebody opened on this machine. It belongs to one address and is sent nowhere else. */
export type Session = Readonly<z.infer<typeof stored>>;

export type SessionFile = {
  readonly read: () => Session | null;
  readonly save: (session: Session) => void;
  readonly remove: () => void;
};

/** `$XDG_CONFIG_HOME/xinheng/session.json`, readable to its owner only. */
export function sessionFile(path: string): SessionFile {
  return {
    read: () => readSession(path),
    save: (session) => {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      // Written beside and put in place: a reader never sees half a file, and an older one's wider mode does not stay.
      writeFileSync(`${path}.new`, `${JSON.stringify(session)}\n`, { mode: 0o600 });
      chmodSync(`${path}.new`, 0o600);
      renameSync(`${path}.new`, path);
    },
    remove: () => {
      rmSync(path, { force: true });
    },
  };
}

function readSession(path: string): Session | null {
  try {
    const read = stored.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
