import { type Office, offices } from "@xinheng/domain/access/office.ts";
import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useLocale } from "../kit/locale.tsx";
import { OrganisationField } from "../kit/organisation-field.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useAnswer } from "../kit/use-answer.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { officeChoices } from "./office-name.ts";

type Typed = {
  readonly accountId: string;
  readonly office: Office;
  readonly associationId?: string;
  readonly subjectId?: string;
  readonly body?: string;
  readonly fromOn?: string;
  readonly untilOn?: string;
};

/** Gives somebody an office for a term. Whether the two go together is the server's judgement. */
export function GrantOfficeForm({ session, done }: { session: SessionView; done: () => void }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [q, setQ] = useState("");
  const accounts = useAnswer("/api/accounts", { query: { q, limit: 20 } });
  const associations = useAnswer("/api/associations", { query: { limit: 100 } });
  const grant = useDeed("post", "/api/offices");
  const send = async ({ associationId, subjectId, body, fromOn, untilOn, ...who }: Typed) => {
    const days = {
      ...(fromOn === undefined || fromOn === "" ? {} : { fromOn }),
      untilOn: untilOn === "" ? null : (untilOn ?? null),
    };
    const answer = await grant.send({
      body: { ...who, ...days, body: body ?? "", associationId: associationId ?? null, subjectId: subjectId ?? null },
    });
    if (answer.ok) done();
  };
  const missing = { required: true, message: say("field.missing") };
  const found = accounts.answer?.ok === true ? accounts.answer.value.accounts : [];
  const places = associations.answer?.ok === true ? associations.answer.value.associations : [];
  const here = session.association === null ? {} : { associationId: session.association.id };
  return (
    <Form<Typed> className="sheet" layout="vertical" initialValues={here} onFinish={(typed) => void send(typed)}>
      {grant.problem !== null && <ProblemNote problem={grant.problem} />}
      <div className="pair-form">
        <Form.Item name="accountId" label={say("offices.who")} rules={[missing]}>
          <Select
            showSearch={{ filterOption: false, onSearch: setQ }}
            options={found.map(({ id, displayName, signInName }) => ({
              value: id,
              label: `${displayName} ${signInName}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="office" label={say("offices.office")} rules={[missing]}>
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={officeChoices(["house", "association", "subject"], locale)}
          />
        </Form.Item>
        <SubjectField />
        <Form.Item name="associationId" label={say("desk.association")} extra={say("offices.houseHint")}>
          <Select allowClear options={places.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="body" label={say("offices.body")}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="fromOn" label={say("offices.from")}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="untilOn" label={say("offices.until")}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" loading={grant.busy}>
        {say("offices.grant")}
      </Button>
    </Form>
  );
}

/** Whom the office speaks for: an enterprise is searched, a practitioner is never found by a search and named by number. */
function SubjectField() {
  const say = useDeskSay();
  const office = Form.useWatch<Office | undefined>("office");
  if (office === undefined || offices[office].of !== "subject") return null;
  return (
    <Form.Item
      name="subjectId"
      label={say("offices.subject")}
      extra={say("offices.subject.hint")}
      rules={[{ required: true, message: say("field.missing") }]}
    >
      {office === "practitioner" ? <Input className="code" maxLength={36} autoComplete="off" /> : <OrganisationField />}
    </Form.Item>
  );
}
