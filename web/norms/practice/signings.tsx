import { Button, Form, Input, Radio } from "antd";
import { useState } from "react";
import { MoreButton } from "../../kit/more-button.tsx";
import { OrganisationField } from "../../kit/organisation-field.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DeedForm } from "../deed-form.tsx";
import type { OfNorm } from "../norm.ts";

/** Who signed: by the own account in the member centre, or entered from a signed paper. */
export function Signings({ norm }: OfNorm) {
  const say = useDeskSay();
  return (
    <section className="sheet" aria-label={say("norm.signings")}>
      <h2>{say("norm.signings")}</h2>
      <p>{say("norm.signings.count", norm.signings)}</p>
      {norm.ownSigning !== null && <p className="note done">{say("norm.signings.own", { on: norm.ownSigning })}</p>}
      {norm.can.includes("sign-norm-oneself") && <SignOneself norm={norm} />}
      {norm.can.includes("sign-norm") && <EnterSigning norm={norm} />}
      {norm.can.includes("list-norm-signings") && <SigningList norm={norm} />}
    </section>
  );
}

function SignOneself({ norm }: OfNorm) {
  const say = useDeskSay();
  const sign = useDeed("post", "/api/norms/{normId}/own-signing");
  return (
    <div className="deed">
      <p>{say("norm.sign.about")}</p>
      {sign.problem !== null && <ProblemNote problem={sign.problem} />}
      <div className="actions">
        <Button type="primary" loading={sign.busy} onClick={() => void sign.send({ path: { normId: norm.id } })}>
          {say("norm.sign.do", { title: norm.title })}
        </Button>
      </div>
    </div>
  );
}

type Typed = {
  readonly as: "member" | "practitioner";
  readonly subjectId?: string;
  readonly name?: string;
  readonly unit?: string;
  readonly signedOn: string;
};

function EnterSigning({ norm }: OfNorm) {
  const say = useDeskSay();
  const sign = useDeed("post", "/api/norms/{normId}/signings");
  const [as, setAs] = useState<Typed["as"]>("member");
  const missing = [{ required: true, whitespace: true, message: say("field.missing") }];
  const send = ({ subjectId = "", name = "", unit = "", signedOn }: Typed) =>
    sign.send({
      path: { normId: norm.id },
      body: { signedOn, signer: as === "member" ? { as, subjectId } : { as, name, unit } },
    });
  return (
    <DeedForm<Typed>
      opens={say("norm.sign.enter")}
      about={say("norm.sign.enter.about")}
      does={say("norm.sign.enter.do")}
      start={{ as }}
      deed={sign}
      send={send}
    >
      <Form.Item name="as" label={say("norm.sign.as")}>
        <Radio.Group
          options={(["member", "practitioner"] as const).map((value) => ({ value, label: say(`norm.sign.${value}`) }))}
          onChange={({ target }) => setAs(target.value === "member" ? "member" : "practitioner")}
        />
      </Form.Item>
      {as === "member" ? (
        <Form.Item name="subjectId" label={say("norm.sign.member")} rules={missing}>
          <OrganisationField />
        </Form.Item>
      ) : (
        <div className="pair-form">
          <Form.Item name="name" label={say("norm.review.name")} rules={missing}>
            <Input maxLength={80} autoComplete="off" />
          </Form.Item>
          <Form.Item name="unit" label={say("norm.review.unit")} rules={missing}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        </div>
      )}
      <Form.Item name="signedOn" label={say("norm.review.signedOn")} rules={missing}>
        <Input type="date" />
      </Form.Item>
    </DeedForm>
  );
}

const perPage = 100;

function SigningList({ norm }: OfNorm) {
  const say = useDeskSay();
  const [after, setAfter] = useState<string | null>(null);
  const asked = useAnswer("/api/norms/{normId}/signings", {
    path: { normId: norm.id },
    query: { limit: perPage, ...(after === null ? {} : { after }) },
  });
  return (
    <Answered asked={asked}>
      {({ rows, next }) => (
        <>
          <ul className="rows">
            {rows.map(({ id, signer, name, unit, signedOn }) => (
              <li key={id}>
                {name} {unit} <span className="tag">{say(`norm.sign.${signer}`)}</span>{" "}
                <span className="small">{signedOn}</span>
              </li>
            ))}
          </ul>
          <MoreButton next={next} first={after === null} go={setAfter} />
        </>
      )}
    </Answered>
  );
}
