import { Form } from "antd";
import { ChoiceField, TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { SubjectChoice } from "../../subjects/subject-choice.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Agency } from "./agency.ts";
import { useNamedOptions } from "./named-options.ts";

type Typed = { readonly targetId: string; readonly nature: string; readonly says: string };

/** Declares an interest in an organisation: from then on nothing about it or its group is assigned. */
export function InterestForm({ agency: { subjectId, rule } }: { agency: Agency }) {
  const say = useDeskSay();
  const optionsOf = useNamedOptions();
  const declare = useDeed("post", "/api/agencies/{subjectId}/interests");
  return (
    <OpenedForm<Typed>
      opens={say("agency.interest.open")}
      about={say("agency.interest.about")}
      does={say("agency.interest.do")}
      deed={declare}
      send={(body) => declare.send({ path: { subjectId }, body })}
    >
      <div className="pair-form">
        <Form.Item
          name="targetId"
          label={say("agency.interest.target")}
          rules={[{ required: true, message: say("field.missing") }]}
        >
          <SubjectChoice placeholder={say("agency.subject.find")} />
        </Form.Item>
        <ChoiceField name="nature" label={say("agency.interest.nature")} options={optionsOf(rule?.interests ?? [])} />
      </div>
      <TextField name="says" label={say("agency.interest.says")} most={300} />
    </OpenedForm>
  );
}
