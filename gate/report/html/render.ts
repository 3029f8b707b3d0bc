import { Eta } from "eta";
import { visible } from "../neutral";
import { templates, type TemplateName } from "./templates";

/** Fills one of the templates. */
export type Fill = (name: TemplateName, view: object) => string;

/** The templates, compiled. What they write is neutral and escaped, as text of HTML and of its attributes. */
export function compileTemplates(): Fill {
  const { escapeFunction } = new Eta().config;
  const eta = new Eta({ escapeFunction: (value: unknown) => escapeFunction(visible(String(value))) });
  for (const [name, text] of Object.entries(templates)) {
    eta.loadTemplate(name, text);
  }
  return (name, view) => eta.render(name, view);
}
