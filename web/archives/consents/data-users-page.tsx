import { type DataUserKind, dataUserKinds, type DataUserView } from "@xinheng/domain/archives/consents/data-user.ts";
import { Form } from "antd";
import { useState } from "react";
import { ChoiceField, PaperField, TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import { type Paper, PaperLink } from "../../governance/paper-upload.tsx";
import { Fact } from "../../kit/fact.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { SubjectChoice } from "../../subjects/subject-choice.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** The register of data users. */
export function DataUsersPage() {
  const say = useDeskSay();
  const [before, setBefore] = useState<string | null>(null);
  const found = useAnswer("/api/data-users", { query: before === null ? {} : { before } });
  return (
    <>
      <PageHead title={say("desk.dataUsers")} />
      <p>{say("dataUsers.lead")}</p>
      <Answered asked={found}>
        {({ dataUsers, next, can }) => (
          <>
            {can.includes("admit-data-user") && (
              <div className="page-deed">
                <AdmitForm />
              </div>
            )}
            <section className="sheet" aria-label={say("desk.dataUsers")}>
              <h2>{say("dataUsers.list")}</h2>
              {dataUsers.length === 0 && <p className="empty">{say("dataUsers.none")}</p>}
              <ol className="records">
                {dataUsers.map((one) => (
                  <DataUser key={one.id} one={one} />
                ))}
              </ol>
            </section>
            <MoreButton next={next} first={before === null} go={setBefore} />
          </>
        )}
      </Answered>
    </>
  );
}

function DataUser({ one }: { one: DataUserView }) {
  const say = useDeskSay();
  const { endedOn, endedWhy: why } = one;
  return (
    <li className="record">
      <div className="record-head">
        <h3>{one.name}</h3>
        <span className="tags">
          <span className={endedOn === null ? "tag good" : "tag"}>
            {say(endedOn === null ? "dataUser.stands" : "dataUser.over")}
          </span>
          <span className="tag">{one.kind === "other" ? one.kindSays : say(`dataUser.kind.${one.kind}`)}</span>
        </span>
      </div>
      <dl className="facts dense pair">
        <Fact name={say("dataUser.code")}>
          <span className="code">{one.code}</span>
        </Fact>
        <Fact name={say("dataUser.admittedOn")}>{one.admittedOn}</Fact>
        {one.agreement !== null && (
          <Fact name={say("dataUser.agreement")}>
            <PaperLink paper={one.agreement} />
          </Fact>
        )}
        {endedOn !== null && (
          <Fact name={say("dataUser.over")} whole>
            {say("dataUser.endedOn", { on: endedOn, why })}
          </Fact>
        )}
      </dl>
      {one.can.includes("end-data-user") && <EndForm subjectId={one.subjectId} />}
    </li>
  );
}

type Typed = {
  readonly subjectId: string;
  readonly kind: DataUserKind;
  readonly kindSays?: string;
  readonly paper: Paper;
};

function AdmitForm() {
  const say = useDeskSay();
  const admit = useDeed("post", "/api/data-users/{subjectId}");
  return (
    <OpenedForm<Typed>
      opens={say("dataUser.admit.open")}
      about={say("dataUser.admit.about")}
      does={say("dataUser.admit.do")}
      primary
      deed={admit}
      send={({ subjectId, kind, kindSays = "", paper }) =>
        admit.send({
          path: { subjectId },
          body: { kind, kindSays: kind === "other" ? kindSays : "", agreementPaperId: paper.id },
        })
      }
    >
      <div className="pair-form">
        <Form.Item
          name="subjectId"
          label={say("dataUser.subject")}
          rules={[{ required: true, message: say("field.missing") }]}
        >
          <SubjectChoice placeholder={say("dataUser.subject.find")} />
        </Form.Item>
        <ChoiceField
          name="kind"
          label={say("dataUser.kind")}
          options={dataUserKinds.map((value) => ({ value, label: say(`dataUser.kind.${value}`) }))}
        />
        <Form.Item noStyle shouldUpdate>
          {({ getFieldValue }) =>
            getFieldValue("kind") === "other" && (
              <TextField name="kindSays" label={say("dataUser.kindSays")} most={100} />
            )
          }
        </Form.Item>
      </div>
      <PaperField name="paper" label={say("dataUser.agreement")} />
    </OpenedForm>
  );
}

function EndForm({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  const end = useDeed("post", "/api/data-users/{subjectId}/end");
  return (
    <OpenedForm<{ reason: string }>
      opens={say("dataUser.end.open")}
      about={say("dataUser.end.about")}
      does={say("dataUser.end.do")}
      deed={end}
      send={(body) => end.send({ path: { subjectId }, body })}
    >
      <TextField name="reason" label={say("dataUser.end.reason")} most={300} />
    </OpenedForm>
  );
}
