import { Form } from "antd";
import { ChoiceField, DayField, PaperField, TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import type { Paper } from "../../governance/paper-upload.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { SubjectChoice } from "../../subjects/subject-choice.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Agency } from "./agency.ts";
import { useNamedOptions } from "./named-options.ts";

type Typed = {
  readonly aboutId: string;
  readonly service: string;
  readonly title: string;
  readonly brief: string;
  readonly dueOn: string;
  readonly paper?: Paper;
};

/** Gives a matter about an organisation to the agency; an interest in it or its group is refused by the server. */
export function AssignForm({ agency: { subjectId, services } }: { agency: Agency }) {
  const say = useDeskSay();
  const optionsOf = useNamedOptions();
  const assign = useDeed("post", "/api/agencies/{subjectId}/assignments");
  return (
    <OpenedForm<Typed>
      opens={say("assignment.assign.open")}
      about={say("assignment.assign.about")}
      does={say("assignment.assign.do")}
      primary
      deed={assign}
      send={({ paper, ...typed }) =>
        assign.send({ path: { subjectId }, body: { ...typed, paperIds: paper === undefined ? [] : [paper.id] } })
      }
    >
      <div className="pair-form">
        <Form.Item
          name="aboutId"
          label={say("assignment.about")}
          rules={[{ required: true, message: say("field.missing") }]}
        >
          <SubjectChoice placeholder={say("agency.subject.find")} />
        </Form.Item>
        <ChoiceField name="service" label={say("assignment.service")} options={optionsOf(services)} />
        <TextField name="title" label={say("assignment.name")} />
        <DayField name="dueOn" label={say("assignment.dueOn")} />
      </div>
      <TextField name="brief" label={say("assignment.brief")} most={4_000} lines={3} />
      <PaperField name="paper" label={say("assignment.assign.paper")} optional />
    </OpenedForm>
  );
}
