import { ChoiceField, DayField, PapersField, TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import type { Paper } from "../../governance/paper-upload.tsx";
import type { Reply } from "../../kit/api.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Assigned = Reply<"/api/agencies/{subjectId}/assignments/{assignmentId}/evaluation", "get">;
type Typed = {
  readonly visitedOn: string;
  readonly place: string;
  readonly met: string;
  readonly findings: string;
  readonly indicators: string[];
  readonly papers: readonly Paper[];
};

/** Somebody of the agency enters what they saw on site. */
export function VisitForm({ assigned: { agencyId, assignmentId, judged } }: { assigned: Assigned }) {
  const say = useDeskSay();
  const locale = useLocale();
  const record = useDeed("post", "/api/agencies/{subjectId}/assignments/{assignmentId}/visits");
  return (
    <OpenedForm<Typed>
      opens={say("visits.record.open")}
      about={say("visits.record.about")}
      does={say("visits.record.do")}
      deed={record}
      send={({ met, papers, ...typed }) =>
        record.send({
          path: { subjectId: agencyId, assignmentId },
          body: { ...typed, met: namesIn(met), paperIds: papers.map(({ id }) => id) },
        })
      }
    >
      <div className="pair-form">
        <DayField name="visitedOn" label={say("visits.record.day")} />
        <TextField name="place" label={say("visits.record.place")} />
        <TextField name="met" label={say("visits.record.met")} most={600} />
        <ChoiceField
          name="indicators"
          label={say("visits.record.indicators")}
          options={judged.map((one) => ({ value: one.indicator, label: nameIn(locale, one.name, one.nameEn) }))}
          many
          optional={false}
        />
      </div>
      <TextField name="findings" label={say("visits.record.findings")} most={4_000} lines={3} />
      <PapersField name="papers" label={say("visits.record.papers")} />
    </OpenedForm>
  );
}

/** Names as people write them one after another. */
function namesIn(typed: string): string[] {
  return typed
    .split(/[、，,;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
