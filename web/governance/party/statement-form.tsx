import { Checkbox, Form, Select } from "antd";
import { useState } from "react";
import { partyForms, partyKinds } from "@xinheng/domain/governance/party.ts";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DocumentForm } from "../document-form.tsx";
import { DayLine, HeadsLine, TextLine } from "../form-line.tsx";
import { type Paper, PaperLink, PaperUpload } from "../paper-upload.tsx";
import type { PartyBuilding } from "./party-building.ts";

type Typed = {
  readonly statedOn: string;
  readonly fullMembers: number;
  readonly probationary: number;
  readonly untransferred: number;
  readonly form: (typeof partyForms)[number];
  readonly organisation: string;
  readonly kind?: (typeof partyKinds)[number] | null;
  readonly termBeganOn?: string | null;
  readonly disciplineCommittee?: boolean;
  readonly sectorOrganisation?: boolean;
  readonly leadUnit?: string;
  readonly leadDocument?: string;
  readonly firstSecretary?: boolean;
  readonly consentNumber?: string;
  readonly consentOn?: string;
};

/** States numbers and organisation anew; the last statement stands in the fields. */
export function StatementForm({ party }: { party: PartyBuilding }) {
  const say = useDeskSay();
  const state = useDeed("post", "/api/party-building/statements");
  const [consent, setConsent] = useState<Paper | null>(party.statement?.consent?.paper ?? null);
  const send = async (typed: Typed, paperId: string | null) => {
    const { consentNumber = "", consentOn = "", kind = null, termBeganOn = null, ...stated } = typed;
    const given = consentNumber === "" || consentOn === "" || consent === null ? null : consent.id;
    const body = {
      ...stated,
      ...{
        kind,
        termBeganOn: termBeganOn === "" ? null : termBeganOn,
        paperId: paperId ?? party.statement?.paper?.id ?? null,
      },
      consent: given === null ? null : { number: consentNumber, on: consentOn, paperId: given },
    };
    return (await state.send({ body })).ok;
  };
  return (
    <DocumentForm<Typed>
      opens={say("party.state.open")}
      about={say("party.state.about")}
      does={say("party.state.do")}
      upload={say("party.state.paper")}
      deed={state}
      initial={initialOf(party)}
      send={send}
    >
      <div className="pair-form">
        <HeadsLine name="fullMembers" label={say("party.figure.full")} />
        <HeadsLine name="probationary" label={say("party.figure.probationary")} />
        <HeadsLine name="untransferred" label={say("party.figure.untransferred")} />
        <Form.Item name="form" label={say("party.form")} rules={[{ required: true, message: say("field.missing") }]}>
          <Select options={partyForms.map((value) => ({ value, label: say(`party.form.${value}`) }))} />
        </Form.Item>
        <TextLine name="organisation" label={say("party.organisation")} />
        <Form.Item name="kind" label={say("party.kind")}>
          <Select allowClear options={partyKinds.map((value) => ({ value, label: say(`party.kind.${value}`) }))} />
        </Form.Item>
        <DayLine name="termBeganOn" label={say("party.termBeganOn")} optional />
        <DayLine name="statedOn" label={say("party.statedOn")} />
        <TextLine name="leadUnit" label={say("party.leadUnit.optional")} optional />
        <TextLine name="leadDocument" label={say("party.leadDocument")} optional />
        <TextLine name="consentNumber" label={say("party.consent.number")} most={128} optional />
        <DayLine name="consentOn" label={say("party.consent.on")} optional />
      </div>
      {(["firstSecretary", "disciplineCommittee", "sectorOrganisation"] as const).map((name) => (
        <Form.Item key={name} name={name} valuePropName="checked">
          <Checkbox>{say(`party.has.${name}`)}</Checkbox>
        </Form.Item>
      ))}
      <Form.Item label={say("party.consent.paper")}>
        {consent === null ? (
          <PaperUpload says={say("party.consent.drop")} brought={setConsent} />
        ) : (
          <PaperLink paper={consent} />
        )}
      </Form.Item>
    </DocumentForm>
  );
}

function initialOf({ statement }: PartyBuilding): Partial<Typed> {
  if (statement === null) return { probationary: 0, untransferred: 0 };
  const { consent, paper: _, ...stated } = statement;
  return { ...stated, ...(consent === null ? {} : { consentNumber: consent.number, consentOn: consent.on }) };
}
