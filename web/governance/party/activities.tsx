import { Form, Select } from "antd";
import { DenseTable } from "../../kit/dense-table.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DocumentForm } from "../document-form.tsx";
import { DayLine, HeadsLine, TextLine } from "../form-line.tsx";
import { PaperLink } from "../paper-upload.tsx";
import type { PartyBuilding } from "./party-building.ts";

const kinds = ["branch-meeting", "committee-meeting", "group-meeting", "party-lesson", "theme-day", "other"] as const;
type Typed = {
  readonly heldOn: string;
  readonly kind: (typeof kinds)[number];
  readonly title: string;
  readonly attended: number;
  readonly untransferred: number;
  readonly guests: number;
};

/** What was held, in figures: members from elsewhere take part too, and leaders who are no members may be invited. */
export function Activities({ party }: { party: PartyBuilding }) {
  const say = useDeskSay();
  const record = useDeed("post", "/api/party-building/activities");
  const send = async (typed: Typed, paperId: string | null) => (await record.send({ body: { ...typed, paperId } })).ok;
  return (
    <section className="sheet">
      <DenseTable
        rows={party.activities}
        keyOf={({ id }) => id}
        label={say("party.activities")}
        empty={say("party.activities.none")}
        columns={[
          { title: say("party.activity.heldOn"), tight: true, cell: ({ heldOn }) => heldOn },
          { title: say("party.activity.kind"), tight: true, cell: ({ kind }) => say(`party.activity.${kind}`) },
          { title: say("party.activity.title"), cell: ({ title }) => title },
          { title: say("party.activity.attended"), end: true, cell: ({ attended }) => attended },
          { title: say("party.activity.untransferred"), end: true, cell: ({ untransferred }) => untransferred },
          { title: say("party.activity.guests"), end: true, cell: ({ guests }) => guests },
          {
            title: say("party.activity.paper"),
            cell: ({ paper }) => (paper === null ? "" : <PaperLink paper={paper} />),
          },
        ]}
      />
      {party.can.includes("record-party-activity") && (
        <DocumentForm<Typed>
          opens={say("party.activity.open")}
          about={say("party.activity.about", { article: party.article })}
          does={say("party.activity.do")}
          upload={say("party.activity.drop")}
          deed={record}
          initial={{ kind: "branch-meeting", untransferred: 0, guests: 0 }}
          send={send}
        >
          <div className="pair-form">
            <DayLine name="heldOn" label={say("party.activity.heldOn")} />
            <Form.Item name="kind" label={say("party.activity.kind")}>
              <Select options={kinds.map((value) => ({ value, label: say(`party.activity.${value}`) }))} />
            </Form.Item>
            <TextLine name="title" label={say("party.activity.title")} />
            <HeadsLine name="attended" label={say("party.activity.attended")} />
            <HeadsLine name="untransferred" label={say("party.activity.untransferred")} />
            <HeadsLine name="guests" label={say("party.activity.guests")} />
          </div>
        </DocumentForm>
      )}
    </section>
  );
}
