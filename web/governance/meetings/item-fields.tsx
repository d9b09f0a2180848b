import { Button, Checkbox, Input, Select } from "antd";
import { useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { CharterRules } from "../charters/charter.ts";
import { rulesToChoose } from "../charters/rules-to-choose.ts";
import { Labelled } from "../labelled.tsx";
import { PaperLink, PaperUpload } from "../paper-upload.tsx";
import { CharterMatter } from "./charter-matter.tsx";
import { isNormResolution, NormMatter } from "./norm-matter.tsx";
import { OrderMatter, orderMatterOf } from "./order-matter.tsx";
import type { PlannedItem } from "./plan.ts";
import { SetupMatter } from "./setup-matter.tsx";

type Given = {
  readonly rules: CharterRules;
  readonly body: string;
  readonly item: PlannedItem;
  readonly change: (item: PlannedItem) => void;
};
const report = "report";
/** Kinds of resolution that are taken on a version of the charter. */
const onCharters: readonly string[] = ["propose-charter-amendment", "amend-charter"];

/** The kind that is taken on the setting up of the self-discipline body. */
const onSetup = "elect-self-discipline-body";

/** One item: what is put to the vote and how, or that it is only reported. */
export function ItemFields({ rules, body, item, change }: Given) {
  const say = useDeskSay();
  const kind = rules.resolutions.find(({ id }) => id === item.resolution);
  const orderKind = orderMatterOf(item.resolution);
  return (
    <>
      <div className="pair-form">
        <Labelled name={say("plan.itemTitle")}>
          <Input
            value={item.title}
            maxLength={200}
            onChange={({ target }) => change({ ...item, title: target.value })}
          />
        </Labelled>
        <KindField rules={rules} body={body} item={item} change={change} />
        {item.resolution !== null && (
          <Labelled name={say("rules.ballot")}>
            <Select
              value={item.ballot}
              options={(["open", "secret"] as const)
                .filter((value) => kind === undefined || kind.ballot === "either" || kind.ballot === value)
                .map((value) => ({ value, label: say(`ballot.${value}`) }))}
              onChange={(ballot: PlannedItem["ballot"]) => change({ ...item, ballot })}
            />
          </Labelled>
        )}
        {item.resolution !== null && onCharters.includes(item.resolution) && (
          <CharterMatter
            value={item.matter?.id ?? null}
            choose={(id) => change({ ...item, matter: { kind: "charter", id } })}
          />
        )}
        {isNormResolution(item.resolution) && (
          <NormMatter
            resolution={item.resolution}
            value={item.matter}
            choose={(matter) => change({ ...item, matter })}
          />
        )}
        {orderKind !== null && (
          <OrderMatter
            kind={orderKind}
            value={item.matter?.id ?? null}
            choose={(matter) => change({ ...item, matter })}
          />
        )}
        {item.resolution === onSetup && (
          <SetupMatter
            value={item.matter?.id ?? null}
            choose={(id) => change({ ...item, matter: { kind: "setup", id } })}
          />
        )}
      </div>
      <Labelled name={say("plan.proposal")} whole>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 12 }}
          value={item.proposal}
          maxLength={20_000}
          onChange={({ target }) => change({ ...item, proposal: target.value })}
        />
      </Labelled>
      <Checkbox checked={item.integrity} onChange={({ target }) => change({ ...item, integrity: target.checked })}>
        {say("item.integrity")}
      </Checkbox>
      <Papers item={item} change={change} />
    </>
  );
}

/** What the body may decide first; what others decide stands below, and is refused with the article. */
function KindField({ rules, body, item, change }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const mine = rules.resolutions.filter(({ by }) => by.includes(body));
  const others = rules.resolutions.filter(({ by }) => !by.includes(body));
  const choose = (chosen: string) => {
    const kind = rules.resolutions.find(({ id }) => id === chosen);
    const resolution = chosen === report ? null : chosen;
    const ballot = kind?.ballot === "secret" ? "secret" : "open";
    // A matter of one kind is none of another: a norm is no version of the charter.
    const matter = chosen === item.resolution ? item.matter : null;
    change({ ...item, resolution, ballot, matter });
  };
  return (
    <Labelled name={say("plan.kind")}>
      <Select
        showSearch={{ optionFilterProp: "label" }}
        value={item.resolution ?? report}
        options={[
          { value: report, label: say("item.report") },
          { label: say("plan.kind.mine"), options: rulesToChoose(mine, locale) },
          { label: say("plan.kind.others"), options: rulesToChoose(others, locale) },
        ]}
        onChange={choose}
      />
    </Labelled>
  );
}

function Papers({ item, change }: Pick<Given, "item" | "change">) {
  const say = useDeskSay();
  return (
    <details className="days papers-field" open={item.papers.length > 0}>
      <summary>{say("plan.papers", { count: item.papers.length })}</summary>
      <ul className="papers">
        {item.papers.map((paper) => (
          <li key={paper.id}>
            <PaperLink paper={paper} />{" "}
            <Button
              size="small"
              type="text"
              onClick={() => change({ ...item, papers: item.papers.filter(({ id }) => id !== paper.id) })}
            >
              {say("plan.paper.remove")}
            </Button>
          </li>
        ))}
      </ul>
      <PaperUpload says={say("plan.paper")} brought={(paper) => change({ ...item, papers: [...item.papers, paper] })} />
    </details>
  );
}
