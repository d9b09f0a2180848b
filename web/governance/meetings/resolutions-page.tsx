import { Input, Select } from "antd";
import { Link } from "wouter";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { useAddressFilter } from "../address-filter.ts";
import { BodySelect } from "../body-select.tsx";
import { MatterLink } from "./matter-link.tsx";
import type { Resolution } from "./meeting.ts";
import { Outcome } from "./outcome.tsx";

/** The register of resolutions, carried and lost, each with its figures and the way to its meeting. */
export function ResolutionsPage() {
  const say = useDeskSay();
  const { chosen, choose, cursor, setCursor } = useAddressFilter(["body", "carried", "text"]);
  const carried = (["yes", "no"] as const).find((one) => one === chosen["carried"]);
  const found = useAnswer("/api/resolutions", {
    query: {
      ...(chosen["body"] === undefined ? {} : { body: chosen["body"] }),
      ...(carried === undefined ? {} : { carried }),
      ...(chosen["text"] === undefined ? {} : { text: chosen["text"] }),
      ...(cursor === null ? {} : { cursor }),
    },
  });
  return (
    <>
      <PageHead title={say("desk.resolutions")} />
      <div className="tools">
        <BodySelect
          value={chosen["body"]}
          choose={(body) => {
            choose({ body });
          }}
        />
        <Select
          allowClear
          aria-label={say("resolution.outcome")}
          placeholder={say("resolution.everyOutcome")}
          value={carried}
          style={{ width: 150 }}
          options={[
            { value: "yes", label: say("resolution.carried") },
            { value: "no", label: say("resolution.lost") },
          ]}
          onChange={(one?: string) => choose({ carried: one })}
        />
        <Input.Search
          key={chosen["text"] ?? ""}
          aria-label={say("resolution.search")}
          placeholder={say("resolution.search")}
          defaultValue={chosen["text"] ?? ""}
          maxLength={100}
          style={{ width: 260 }}
          onSearch={(text) => choose({ text: text.trim() })}
        />
      </div>
      <Answered asked={found}>
        {({ rows, next }) => (
          <>
            <section className="sheet" aria-label={say("desk.resolutions")}>
              {rows.length === 0 && <p className="empty">{say("resolution.none")}</p>}
              <ul className="rows">
                {rows.map((row) => (
                  <ResolutionRow key={row.id} resolution={row} />
                ))}
              </ul>
            </section>
            <MoreButton next={next} first={cursor === null} go={setCursor} />
          </>
        )}
      </Answered>
    </>
  );
}

function ResolutionRow({ resolution }: { resolution: Resolution }) {
  const locale = useLocale();
  return (
    <li>
      <h2 className="resolution-title">{resolution.title}</h2>
      <p className="small">
        {nameIn(locale, resolution.bodyName, resolution.bodyNameEn)} ·{" "}
        {nameIn(locale, resolution.kindName, resolution.kindNameEn)} ·{" "}
        <Link href={`/desk/meetings/${resolution.meetingId}`}>{resolution.meetingTitle}</Link>
        {resolution.matter !== null && " · "}
        <MatterLink matter={resolution.matter} />
      </p>
      <Outcome outcome={resolution} />
    </li>
  );
}
