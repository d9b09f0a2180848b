import { useLocation } from "wouter";
import { OpenedForm } from "../../governance/opened-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { draftOf, ProposalFields, type TypedProposal, typedOf } from "./proposal-fields.tsx";
import type { Proposal } from "./proposal.ts";

/** Begins a proposal, and goes to its page. */
export function DraftForm() {
  const say = useDeskSay();
  const [, go] = useLocation();
  const draft = useDeed("post", "/api/proposals");
  const send = async (typed: TypedProposal) => {
    const answer = await draft.send({ body: draftOf(typed) });
    if (answer.ok) go(`/desk/proposals/${answer.value.id}`);
    return answer;
  };
  return (
    <div className="page-deed">
      <OpenedForm<TypedProposal>
        primary
        opens={say("proposal.draft.open")}
        about={say("proposal.draft.about")}
        does={say("proposal.draft.do")}
        first={{ origin: "call", papers: [] }}
        deed={draft}
        send={send}
      >
        <ProposalFields />
      </OpenedForm>
    </div>
  );
}

/** Writes the draft anew, begun from what stands. */
export function EditForm({ proposal }: { proposal: Proposal }) {
  const say = useDeskSay();
  const edit = useDeed("put", "/api/proposals/{proposalId}");
  const { id, revision } = proposal;
  return (
    <OpenedForm<TypedProposal>
      opens={say("proposal.edit.open")}
      does={say("proposal.edit.do")}
      first={typedOf(proposal)}
      deed={edit}
      send={(typed) => edit.send({ path: { proposalId: id }, body: { ...draftOf(typed), revision } })}
    >
      <ProposalFields />
    </OpenedForm>
  );
}
