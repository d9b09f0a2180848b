import { Form, Input } from "antd";
import { ChoiceField, DayField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import { ReasonSheet } from "../../governance/reason-sheet.tsx";
import type { Given } from "../../kit/api.ts";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { EditForm } from "./draft-form.tsx";
import type { Proposal } from "./proposal.ts";

const ways = ["post", "hand", "mail", "online", "meeting"] as const satisfies readonly Proposal["way"][];

/** What can be done with a proposal until it is answered. */
export function ProposalMoves({ proposal }: { proposal: Proposal }) {
  const { id, can } = proposal;
  return (
    <div className="deeds">
      {can.includes("edit-proposal") && <EditForm proposal={proposal} />}
      {can.includes("issue-proposal-letter") && <Issue id={id} />}
      {can.includes("send-proposal") && <Send id={id} />}
      {can.includes("withdraw-proposal") && <Withdraw id={id} />}
    </div>
  );
}

function Issue({ id }: { id: string }) {
  const say = useDeskSay();
  const issue = useDeed("post", "/api/proposals/{proposalId}/letter");
  return (
    <OpenedForm<object>
      opens={say("proposal.letter.open")}
      about={say("proposal.letter.about")}
      does={say("proposal.letter.do")}
      deed={issue}
      send={() => issue.send({ path: { proposalId: id } })}
    >
      {null}
    </OpenedForm>
  );
}

type Sending = Given<"/api/proposals/{proposalId}/sending", "post">["body"];

function Send({ id }: { id: string }) {
  const say = useDeskSay();
  const send = useDeed("post", "/api/proposals/{proposalId}/sending");
  return (
    <OpenedForm<Sending>
      opens={say("proposal.send.open")}
      about={say("proposal.send.about")}
      does={say("proposal.send.do")}
      deed={send}
      send={(body) => send.send({ path: { proposalId: id }, body })}
    >
      <div className="pair-form">
        <DayField name="sentOn" label={say("proposal.sentOn")} />
        <ChoiceField
          name="way"
          label={say("proposal.way")}
          options={ways.map((value) => ({ value, label: say(`proposal.way.${value}`) }))}
        />
        <Form.Item
          name="expectedOn"
          label={say("proposal.expectedOn")}
          extra={say("proposal.expectedOn.how")}
          rules={[{ required: true, message: say("field.missing") }]}
        >
          <Input type="date" />
        </Form.Item>
      </div>
    </OpenedForm>
  );
}

function Withdraw({ id }: { id: string }) {
  const say = useDeskSay();
  const withdraw = useDeed("post", "/api/proposals/{proposalId}/withdrawal");
  return (
    <ReasonSheet
      opens={say("proposal.withdraw.open")}
      about={say("proposal.withdraw.about")}
      asks={say("proposal.withdraw.reason")}
      does={say("proposal.withdraw.do")}
      deed={withdraw}
      send={(reason) => void withdraw.send({ path: { proposalId: id }, body: { reason } })}
    />
  );
}
