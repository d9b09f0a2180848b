import { Button, Form, Input } from "antd";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DeedForm } from "../deed-form.tsx";
import type { OfNorm, Opinion } from "../norm.ts";
import { ClauseChoice, chosenClause } from "./clause-choice.tsx";

type Typed = { readonly parts: readonly { readonly clause?: number; readonly opinion: string }[] };

/** Takes a letter apart that says several things: each part is on an article and answered by itself. */
export function SplitOpinion({ norm, opinion }: OfNorm & { readonly opinion: Opinion }) {
  const say = useDeskSay();
  const deed = useDeed("post", "/api/norm-opinions/{opinionId}/parts");
  const send = ({ parts }: Typed) =>
    deed.send({
      path: { opinionId: opinion.id },
      body: { parts: parts.map(({ clause, opinion: text }) => ({ clause: chosenClause(clause), opinion: text })) },
    });
  return (
    <DeedForm<Typed>
      opens={say("norm.split.open")}
      about={say("norm.split.about")}
      does={say("norm.split.do")}
      start={{ parts: [{ opinion: opinion.opinion }, { opinion: "" }] }}
      deed={deed}
      send={send}
    >
      <Form.List name="parts">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, at) => (
              <fieldset key={key} className="part-form">
                <legend>{say("norm.split.part", { number: at + 1 })}</legend>
                <ClauseChoice name={[name, "clause"]} clauses={norm.clauses} />
                <Form.Item
                  name={[name, "opinion"]}
                  label={say("norm.opinion.text")}
                  rules={[{ required: true, whitespace: true, min: 2, message: say("field.missing") }]}
                >
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={5_000} />
                </Form.Item>
                {fields.length > 2 && (
                  <Button size="small" type="text" onClick={() => remove(name)}>
                    {say("norm.split.remove")}
                  </Button>
                )}
              </fieldset>
            ))}
            <Button size="small" onClick={() => add({ opinion: "" })}>
              {say("norm.split.add")}
            </Button>
          </>
        )}
      </Form.List>
    </DeedForm>
  );
}
