import type { ProjectOfSubject } from "@xinheng/domain/archives/projects/project-view.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";

type Given = { readonly projects: readonly ProjectOfSubject[]; readonly pathOf: (code: string) => string };

/** The projects in which a subject takes part, with its role in each. */
export function ProjectLines({ projects, pathOf }: Given) {
  const locale = useLocale();
  return (
    <ul className="rows">
      {projects.map((one) => (
        <li key={one.recordId}>
          <div>
            <a href={pathOf(one.code)}>{one.name}</a>
            <div className="small">
              {[nameIn(locale, one.role, one.roleEn), one.state, one.confirmedOn]
                .filter((text) => text !== null)
                .join(" · ")}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
