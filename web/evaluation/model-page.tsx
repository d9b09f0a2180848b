import { Tabs } from "antd";
import { Link } from "wouter";
import type { Reply } from "../kit/api.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useTab } from "../kit/use-tab.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { ModelComparison } from "./model-comparison.tsx";
import { ModelFaults } from "./model-faults.tsx";
import { ModelMoves } from "./model-moves.tsx";
import { ModelTables } from "./model-tables.tsx";
import { ModelTag } from "./model-tag.tsx";
import { ModelTree } from "./model-tree.tsx";
import { ModelTrial } from "./model-trial.tsx";
import { ModelVersions } from "./model-versions.tsx";
import "./evaluation.css";

export type Model = Reply<"/api/models/{modelId}", "get">;

/** One model: what is wrong with it, its tree, its tables, what it changes, what it would give whom. */
export function ModelPage({ id }: { id: string }) {
  const model = useAnswer("/api/models/{modelId}", { path: { modelId: id } });
  return <Answered asked={model}>{(value) => <Shown key={value.id} model={value} />}</Answered>;
}

function Shown({ model }: { model: Model }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [tab, setTab] = useTab();
  const name = nameIn(locale, model.name, model.nameEn);
  const title = model.version === null ? name : say("model.title", { name, version: model.version });
  const tabs = [
    { key: "tree", label: say("model.tab.tree"), children: <ModelTree model={model} /> },
    {
      key: "tables",
      label: say("model.tab.tables"),
      children: <ModelTables key={`${model.id} ${String(model.revision)}`} model={model} />,
    },
    { key: "trial", label: say("model.tab.trial"), children: <ModelTrial model={model} /> },
    { key: "changes", label: say("model.tab.changes"), children: <ModelComparison model={model} /> },
    { key: "versions", label: say("model.tab.versions"), children: <ModelVersions model={model} /> },
  ].filter(({ key }) => model.state !== "pack" || (key !== "changes" && key !== "versions"));
  return (
    <>
      <PageHead
        title={title}
        trail={<Link href="/desk/models">{say("desk.models")}</Link>}
        tags={<ModelTag model={model} />}
        actions={
          <a className="button" href={`/api/models/${model.id}/sheet`} download>
            {say("model.fetch")}
          </a>
        }
      />
      {model.why !== "" && <p className="small">{say("model.why", { why: model.why })}</p>}
      {model.source !== "" && <p className="small">{say("model.source", { source: model.source })}</p>}
      <ModelMoves model={model} />
      <ModelFaults model={model} />
      <Tabs activeKey={tabs.some(({ key }) => key === tab) ? tab : "tree"} onChange={setTab} items={tabs} />
    </>
  );
}
