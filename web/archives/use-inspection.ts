import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import { useRef, useState } from "react";
import type { Problem } from "../kit/api.ts";
import { useDeed } from "../kit/use-deed.ts";

/** The whole of an archive on a page: asked for once with a purpose, and read anew whenever something on it changed. */
export type Inspection = {
  readonly whole: { readonly archive: ArchiveView; readonly purpose: string } | null;
  /** Reads it for this purpose; as of a past day where one is given. */
  readonly read: (purpose: string, asOf?: string) => Promise<void>;
  /** Says that something on the page was changed: what is shown is read anew for the purpose it was opened for. */
  readonly changed: () => void;
  readonly busy: boolean;
  readonly problem: Problem | null;
};

/** Reads the whole archive of one subject. What was asked for before a change is never shown after it. */
export function useInspection(subjectId: string): Inspection {
  const inspect = useDeed("post", "/api/subjects/{subjectId}/inspections");
  const [whole, setWhole] = useState<Inspection["whole"]>(null);
  // Not of a drawing but of now: a deed may end after the archive was opened for which nothing was open when it began.
  const openedFor = useRef<string | null>(null);
  const reading = useRef(false);
  const changes = useRef(0);
  const read = async (purpose: string, asOf?: string): Promise<void> => {
    const before = changes.current;
    reading.current = true;
    const answer = await inspect.send({
      path: { subjectId },
      body: { purpose, ...(asOf === undefined ? {} : { asOf }) },
    });
    if (answer.ok && changes.current !== before) return read(purpose);
    reading.current = false;
    if (!answer.ok) return;
    openedFor.current = purpose;
    setWhole({ archive: answer.value, purpose });
  };
  const changed = () => {
    changes.current += 1;
    if (openedFor.current !== null && !reading.current) void read(openedFor.current);
  };
  return { whole, read, changed, busy: inspect.busy, problem: inspect.problem };
}
