import { Form, Input, Radio } from "antd";
import { ChoiceField, PapersField } from "../../governance/asked-field.tsx";
import { DayLine, TextLine } from "../../governance/form-line.tsx";
import type { Paper } from "../../governance/paper-upload.tsx";
import { ResolutionChoice } from "../../governance/resolution-choice.tsx";
import type { Given } from "../../kit/api.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { kinds, type Proposal } from "./proposal.ts";

type Draft = Given<"/api/proposals", "post">["body"];
export type TypedProposal = Pick<Draft, "kind" | "title" | "recipient" | "preparedBy"> & {
  /** The page itself is called "text", and a label would point to it. */
  readonly wording: string;
  readonly origin: "own" | "call";
  readonly callTitle?: string;
  readonly callNumber?: string;
  readonly callDueOn?: string;
  readonly papers?: readonly Paper[];
  readonly resolutionId?: string | null;
};

/** What is sent of what was typed: on the own initiative there is no published draft, whatever stood in its fields. */
export function draftOf(typed: TypedProposal): Draft {
  const { wording, origin, callTitle, callNumber, callDueOn, papers = [], resolutionId, ...same } = typed;
  const call = { title: callTitle ?? "", number: callNumber ?? "", dueOn: callDueOn ?? "" };
  return {
    ...same,
    text: wording,
    call: origin === "own" ? null : call,
    paperIds: papers.map(({ id }) => id),
    resolutionId: resolutionId ?? null,
  };
}

export function typedOf({ kind, title, recipient, text, preparedBy, call, ...proposal }: Proposal): TypedProposal {
  return {
    ...{
      kind,
      title,
      recipient,
      wording: text,
      preparedBy,
      origin: call === null ? "own" : "call",
      papers: proposal.papers,
    },
    ...(call === null ? {} : { callTitle: call.title, callNumber: call.number, callDueOn: call.dueOn }),
    resolutionId: proposal.resolution?.id ?? null,
  };
}

/** What a draft asks: to whom, for what, in answer to which published draft, and the text. */
export function ProposalFields() {
  const say = useDeskSay();
  const origin = Form.useWatch<TypedProposal["origin"] | undefined>("origin");
  return (
    <>
      <div className="pair-form">
        <ChoiceField
          name="kind"
          label={say("proposal.kind")}
          options={kinds.map((value) => ({ value, label: say(`proposal.kind.${value}`) }))}
        />
        <TextLine name="recipient" label={say("proposal.recipient")} />
        <TextLine name="preparedBy" label={say("proposal.preparedBy")} most={100} />
      </div>
      <Form.Item
        name="title"
        label={say("proposal.title")}
        extra={say("proposal.title.how")}
        rules={[{ required: true, whitespace: true, min: 2, message: say("field.missing") }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="origin" label={say("proposal.origin")}>
        <Radio.Group
          options={(["call", "own"] as const).map((value) => ({ value, label: say(`proposal.origin.${value}`) }))}
        />
      </Form.Item>
      {origin === "call" && (
        <div className="pair-form">
          <TextLine name="callTitle" label={say("proposal.call.title")} />
          <TextLine name="callNumber" label={say("proposal.call.number")} optional most={100} />
          <DayLine name="callDueOn" label={say("proposal.call.dueOn")} />
        </div>
      )}
      <Form.Item
        name="wording"
        label={say("proposal.text")}
        extra={say("proposal.text.how")}
        rules={[{ required: true, whitespace: true, min: 10, message: say("proposal.text.short") }]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 20 }} maxLength={10_000} />
      </Form.Item>
      <PapersField name="papers" label={say("proposal.papers")} optional />
      <Form.Item name="resolutionId" label={say("proposal.resolution")} extra={say("proposal.resolution.how")}>
        <Resolution />
      </Form.Item>
    </>
  );
}

function Resolution({ value, onChange }: { value?: string | null; onChange?: (id: string | null) => void }) {
  const say = useDeskSay();
  return (
    <ResolutionChoice
      name={say("proposal.resolution")}
      value={value ?? null}
      choose={(id) => onChange?.(id)}
      clear={() => onChange?.(null)}
    />
  );
}
