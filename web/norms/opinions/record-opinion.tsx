import { Form, Input, Select } from "antd";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DeedForm } from "../deed-form.tsx";
import type { OfNorm, Opinion } from "../norm.ts";
import { ClauseChoice, chosenClause } from "./clause-choice.tsx";
import { OpinionField } from "./give-opinion.tsx";

type Typed = Pick<Opinion, "fromKind" | "fromName" | "opinion" | "receivedOn"> & { readonly clause?: number };

/** Enters what came by letter, mail or at a hearing; what came in time may be entered later. */
export function RecordOpinion({ norm }: OfNorm) {
  const say = useDeskSay();
  const record = useDeed("post", "/api/norms/{normId}/opinions");
  const missing = [{ required: true, whitespace: true, message: say("field.missing") }];
  const send = ({ clause, ...typed }: Typed) =>
    record.send({ path: { normId: norm.id }, body: { ...typed, clause: chosenClause(clause) } });
  return (
    <DeedForm<Typed>
      opens={say("norm.opinion.record")}
      about={say("norm.opinion.record.about")}
      does={say("norm.opinion.record.do")}
      start={{ fromKind: "member" }}
      deed={record}
      send={send}
    >
      <div className="pair-form">
        <Form.Item name="fromKind" label={say("norm.opinion.fromKind")}>
          <Select
            options={(["member", "department", "public"] as const).map((value) => ({
              value,
              label: say(`norm.from.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="fromName" label={say("norm.opinion.fromName")} rules={missing}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="receivedOn" label={say("norm.opinion.receivedOn")} rules={missing}>
          <Input type="date" />
        </Form.Item>
        <ClauseChoice name="clause" clauses={norm.clauses} />
      </div>
      <OpinionField />
    </DeedForm>
  );
}
