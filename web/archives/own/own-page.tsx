import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { Select } from "antd";
import type { ReactNode } from "react";
import { useSearchParams } from "wouter";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Given = { readonly session: SessionView; readonly children: (archive: ArchiveView) => ReactNode };

/** A page about whom the reader speaks for here: one enterprise as a rule, or oneself; where there are several, one is chosen. */
export function OwnPage({ session, children }: Given) {
  const [asked, setAsked] = useSearchParams();
  const ids = ownSubjects(session);
  const id = ids.find((one) => one === asked.get("of")) ?? ids[0];
  if (id === undefined) return null;
  return (
    <>
      {ids.length > 1 && <Choice ids={ids} id={id} choose={(of) => setAsked({ of })} />}
      <Own key={id} id={id}>
        {children}
      </Own>
    </>
  );
}

function Own({ id, children }: { id: string; children: Given["children"] }) {
  const archive = useAnswer("/api/subjects/{subjectId}/own-archive", { path: { subjectId: id } });
  return <Answered asked={archive}>{children}</Answered>;
}

/** For whom the reader's terms of office name a subject in the association worked in now. */
export function ownSubjects({ actor, association }: SessionView): readonly string[] {
  const held = actor?.offices ?? [];
  const here = held.filter(({ associationId }) => associationId === (association?.id ?? null));
  return [...new Set(here.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId])))];
}

function Choice({ ids, id, choose }: { ids: readonly string[]; id: string; choose: (id: string) => void }) {
  const say = useDeskSay();
  return (
    <div className="tools">
      <Select
        aria-label={say("own.choose")}
        value={id}
        style={{ minWidth: 240 }}
        options={ids.map((value) => ({ value, label: <NameOf id={value} /> }))}
        onChange={choose}
      />
    </div>
  );
}

function NameOf({ id }: { id: string }) {
  const { answer } = useAnswer("/api/subjects/{subjectId}/own-archive", { path: { subjectId: id } });
  return answer?.ok === true ? answer.value.subject.name : id;
}
