import { Form, Select } from "antd";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DeedForm } from "../deed-form.tsx";
import type { Opinion } from "../norm.ts";

/** Merges it into another that says the same of the same article; both stay, and each tells where it went. */
export function MergeOpinion({ opinion, others }: { opinion: Opinion; others: readonly Opinion[] }) {
  const say = useDeskSay();
  const deed = useDeed("post", "/api/norm-opinions/{opinionId}/merger");
  const alike = others.filter(
    ({ id, clause, can }) => id !== opinion.id && clause === opinion.clause && can.includes("merge-norm-opinion"),
  );
  if (alike.length === 0) return null;
  return (
    <DeedForm<{ readonly into: string }>
      opens={say("norm.merge.open")}
      about={say("norm.merge.about")}
      does={say("norm.merge.do")}
      deed={deed}
      send={(body) => deed.send({ path: { opinionId: opinion.id }, body })}
    >
      <Form.Item name="into" label={say("norm.merge.into")} rules={[{ required: true, message: say("field.missing") }]}>
        <Select
          options={alike.map(({ id, number, fromName, opinion: text }) => ({
            value: id,
            label: say("norm.merge.option", { number, from: fromName, text: text.slice(0, 30) }),
          }))}
        />
      </Form.Item>
    </DeedForm>
  );
}
