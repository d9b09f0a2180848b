import { InputNumber, Select } from "antd";
import { Link } from "wouter";
import { DenseTable } from "../../kit/dense-table.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DocumentLinks } from "../document-links.tsx";
import { useAddressFilter } from "../address-filter.ts";
import { BodySelect } from "../body-select.tsx";
import { meetingStages } from "./meeting.ts";
import { MeetingTag } from "./meeting-tag.tsx";

/** The association's meetings, the latest first; the filters stand in the address bar. */
export function MeetingsPage() {
  const say = useDeskSay();
  const locale = useLocale();
  const { chosen, choose, cursor, setCursor } = useAddressFilter(["body", "stage", "year"]);
  const stage = meetingStages.find((one) => one === chosen["stage"]);
  const year = /^\d{4}$/.test(chosen["year"] ?? "") ? Number(chosen["year"]) : undefined;
  const found = useAnswer("/api/meetings", {
    query: {
      ...(chosen["body"] === undefined ? {} : { body: chosen["body"] }),
      ...(stage === undefined ? {} : { stage }),
      ...(year === undefined ? {} : { year }),
      ...(cursor === null ? {} : { cursor }),
    },
  });
  const mayPlan = found.answer?.ok === true && found.answer.value.can.includes("plan-meeting");
  return (
    <>
      <PageHead
        title={say("desk.meetings")}
        actions={
          mayPlan && (
            <Link href="/desk/meetings/new" className="button">
              {say("meetings.plan")}
            </Link>
          )
        }
      />
      <div className="tools">
        <BodySelect
          value={chosen["body"]}
          choose={(body) => {
            choose({ body });
          }}
        />
        <Select
          allowClear
          aria-label={say("state")}
          placeholder={say("meetings.everyStage")}
          value={stage}
          style={{ width: 150 }}
          options={meetingStages.map((value) => ({ value, label: say(`meeting.stage.${value}`) }))}
          onChange={(one?: string) => choose({ stage: one })}
        />
        <InputNumber
          aria-label={say("meetings.year")}
          placeholder={say("meetings.year")}
          min={1980}
          max={2200}
          precision={0}
          value={year ?? null}
          onChange={(one) => choose({ year: one === null ? undefined : String(one) })}
        />
      </div>
      <Answered asked={found}>
        {({ rows, next }) => (
          <>
            <DenseTable
              rows={rows}
              keyOf={({ id }) => id}
              label={say("desk.meetings")}
              empty={
                <>
                  <b>{say("meetings.none")}</b>
                  {say("meetings.none.why")}
                </>
              }
              columns={[
                { title: say("meetings.heldOn"), tight: true, cell: (row) => `${row.heldOn} ${row.beginsAt}` },
                {
                  title: say("meetings.title"),
                  cell: (row) => <Link href={`/desk/meetings/${row.id}`}>{row.title}</Link>,
                },
                {
                  title: say("meetings.body"),
                  tight: true,
                  cell: (row) => nameIn(locale, row.bodyName, row.bodyNameEn),
                },
                { title: say("meetings.means"), tight: true, cell: ({ means }) => say(`means.${means}`) },
                { title: say("meetings.place"), cell: ({ place }) => place },
                {
                  title: say("minutes.document"),
                  cell: ({ document }) => (document === null ? "" : <DocumentLinks document={document} />),
                },
                { title: say("state"), tight: true, cell: (row) => <MeetingTag stage={row.stage} /> },
              ]}
            />
            <MoreButton next={next} first={cursor === null} go={setCursor} />
          </>
        )}
      </Answered>
    </>
  );
}
