import { ChoiceField, DayField, PaperField, TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import type { Paper } from "../../governance/paper-upload.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Agency } from "./agency.ts";
import { useNamedOptions } from "./named-options.ts";

type Typed = {
  readonly checkedOn: string;
  readonly found?: string[];
  readonly says: string;
  readonly paper: Paper;
};

/** Enters a check: what was found is chosen, the grade follows from the rule. */
export function CheckForm({ agency: { subjectId, rule } }: { agency: Agency }) {
  const say = useDeskSay();
  const optionsOf = useNamedOptions();
  const record = useDeed("post", "/api/agencies/{subjectId}/checks");
  return (
    <OpenedForm<Typed>
      opens={say("agencyCheck.open")}
      about={say("agencyCheck.about")}
      does={say("agencyCheck.do")}
      deed={record}
      send={({ checkedOn, found = [], says, paper }) =>
        record.send({
          path: { subjectId },
          body: { checkedOn, findings: found.map((finding) => ({ finding, says })), paperId: paper.id },
        })
      }
    >
      <div className="pair-form">
        <DayField name="checkedOn" label={say("agencyCheck.on")} />
        <ChoiceField name="found" label={say("agencyCheck.found")} options={optionsOf(rule?.findings ?? [])} many />
      </div>
      <TextField name="says" label={say("agencyCheck.says")} most={1_000} lines={2} />
      <PaperField name="paper" label={say("agencyCheck.paper")} />
    </OpenedForm>
  );
}
