import { Link, useLocation } from "wouter";
import { useAnswer } from "../kit/use-answer.tsx";
import type { DeskKey } from "../words/zh.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { openPages } from "./desk-pages.ts";
import { SideGroup } from "./side-group.tsx";

/** Whoever may open no more than this sees them all at once; a secretary-general would have to scroll. */
const mostUnfolded = 14;

/** The modules one can open here: what `can` says, and no more. */
export function DeskSide({ can, done }: { can: readonly string[]; done?: () => void }) {
  const say = useDeskSay();
  const [path] = useLocation();
  const groups: readonly {
    readonly name: "" | "mine" | "credit" | "charter" | "govern" | "own";
    readonly title: DeskKey | null;
  }[] = [
    { name: "mine", title: "desk.group.mine" },
    { name: "", title: null },
    { name: "credit", title: "desk.group.credit" },
    { name: "charter", title: "desk.group.charter" },
    { name: "govern", title: "desk.group.govern" },
    { name: "own", title: "desk.group.own" },
  ];
  const open = openPages(can);
  return (
    <nav aria-label={say("nav.label")}>
      <Link className="brand" href="/desk" onClick={() => done?.()}>
        <span className="seal" aria-hidden="true">
          {say("brand.seal")}
        </span>
        {say("desk.brand")}
      </Link>
      <div className="modules">
        {groups.map(({ name, title }) => {
          const pages = open.filter((page) => page.group === name);
          if (pages.length === 0) return null;
          const here = placeAmong(pages, path);
          const links = pages.map((page) => (
            <Link
              key={page.path}
              href={page.path}
              className={page.path === here ? "here" : ""}
              aria-current={page.path === here ? "page" : undefined}
              onClick={() => done?.()}
            >
              <span>{say(page.title)}</span>
              {page.title === "desk.waiting" && <WaitingCount />}
            </Link>
          ));
          if (title === null) return <div key={name}>{links}</div>;
          if (open.length <= mostUnfolded)
            return (
              <div key={name}>
                <div className="group-name">{say(title)}</div>
                {links}
              </div>
            );
          return (
            <SideGroup key={name} name={name} title={say(title)} holdsHere={here !== ""}>
              {links}
            </SideGroup>
          );
        })}
      </div>
    </nav>
  );
}

/** The page one is on: the longest address that the place begins with; the first page only itself. */
function placeAmong(pages: readonly { readonly path: string }[], path: string): string {
  const held = pages
    .map((page) => page.path)
    .filter((one) => path === one || (one !== "/desk" && path.startsWith(one)));
  return held.toSorted((one, other) => other.length - one.length)[0] ?? "";
}

function WaitingCount() {
  const { answer } = useAnswer("/api/waiting", {});
  if (answer?.ok !== true || answer.value.waiting.length === 0) return null;
  return <span>{answer.value.waiting.length}</span>;
}
