import type { ObjectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { useState } from "react";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { MoveForm, MoveTicks } from "./move-form.tsx";
import { useAnswering } from "./use-answering.tsx";

/** What is upheld is decided on anew by a body, and changes by that alone; marks that were wrong are given anew before. */
export function DecideGrade({ objection: { subjectId, id, targetId } }: { objection: ObjectionView }) {
  const say = useDeskSay();
  const { outcome, reasons, fields } = useAnswering();
  const [named, setNamed] = useState<readonly string[]>([]);
  const decide = useDeed("post", "/api/subjects/{subjectId}/objections/{objectionId}/grade-answer");
  const upheld = outcome !== "rejected";
  const body = { outcome, reasons, marksAnew: upheld ? [...named] : [] };
  const send = async () => (await decide.send({ path: { subjectId, objectionId: id }, body })).ok;
  return (
    <MoveForm title={say("rights.decide")} about={say("rights.decide.grade.about")} {...decide} send={send}>
      {fields}
      {upheld && targetId !== null && (
        <Indicators subjectId={subjectId} entryId={targetId} named={named} change={setNamed} />
      )}
    </MoveForm>
  );
}

type Choosing = {
  readonly subjectId: string;
  readonly entryId: string;
  readonly named: readonly string[];
  readonly change: (named: readonly string[]) => void;
};

/** The indicators of the result to which people gave marks. */
function Indicators({ subjectId, entryId, named, change }: Choosing) {
  const say = useDeskSay();
  const locale = useLocale();
  const { answer } = useAnswer("/api/subjects/{subjectId}/evaluations/{entryId}", { path: { subjectId, entryId } });
  const marked = answer?.ok === true ? answer.value.judged.filter(({ marks }) => marks.length > 0) : [];
  if (marked.length === 0) return null;
  return (
    <MoveTicks
      label={say("anew.name")}
      hint={say("anew.name.about")}
      options={marked.map((one) => ({ value: one.indicator, label: nameIn(locale, one.name, one.nameEn) }))}
      values={named}
      change={change}
    />
  );
}
