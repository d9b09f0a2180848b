import { Form, Input } from "antd";
import { useState } from "react";
import { useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DeedForm } from "../deed-form.tsx";
import type { OfNorm } from "../norm.ts";
import { ClauseChoice, chosenClause } from "./clause-choice.tsx";

type Typed = { readonly clause?: number; readonly opinion: string; readonly department?: string };

/** A member or a department says what it thinks, under the own account; members speak as the roll names them. */
export function GiveOpinion({ norm }: OfNorm) {
  const say = useDeskSay();
  const give = useDeed("post", "/api/norms/{normId}/own-opinions");
  const [given, setGiven] = useState<number | null>(null);
  const { answer } = useAnswer("/api/session", {});
  const offices = answer?.ok === true ? (answer.value.actor?.offices ?? []) : [];
  const speaksForMember = offices.some(({ subjectId }) => subjectId !== null);
  const send = async ({ clause, opinion, department }: Typed) => {
    const answered = await give.send({
      path: { normId: norm.id },
      body: {
        clause: chosenClause(clause),
        opinion,
        ...(department === undefined || department.trim() === "" ? {} : { department }),
      },
    });
    if (answered.ok) setGiven(answered.value.number);
    return answered;
  };
  return (
    <section className="sheet" aria-label={say("norm.opinion.give")}>
      <h2>{say("norm.opinion.give")}</h2>
      {given !== null && (
        <p className="note done" role="status">
          {say("norm.opinion.given", { number: given })}
        </p>
      )}
      <DeedForm<Typed>
        primary
        opens={say("norm.opinion.give.open")}
        about={say("norm.opinion.give.about", { on: norm.consultation?.closesOn ?? "" })}
        does={say("norm.opinion.give.do")}
        deed={give}
        send={send}
      >
        <div className="pair-form">
          <ClauseChoice name="clause" clauses={norm.clauses} />
          {!speaksForMember && (
            <Form.Item name="department" label={say("norm.opinion.department")}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
          )}
        </div>
        <OpinionField />
      </DeedForm>
    </section>
  );
}

/** The words of an opinion. */
export function OpinionField() {
  const say = useDeskSay();
  return (
    <Form.Item
      name="opinion"
      label={say("norm.opinion.text")}
      rules={[{ required: true, whitespace: true, min: 2, message: say("field.missing") }]}
    >
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} maxLength={5_000} />
    </Form.Item>
  );
}
