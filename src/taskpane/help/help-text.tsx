import type { ComponentChildren } from "preact";
import type { HelpPlace } from "../app/help-pages";
import { SourceLink } from "../parts/source-link";
import type { Block, Inline } from "./help-page";

interface HelpTextProps {
  blocks: readonly Block[];
  /** Follows a link to a page of the help. */
  onOpen(place: HelpPlace): void;
}

/** The text of a page of the help. Its headings stand one level below that of the panel. */
export function HelpText({ blocks, onOpen }: HelpTextProps) {
  const inline = (text: readonly Inline[]): ComponentChildren => <HelpLine text={text} onOpen={onOpen} />;
  return blocks.map((block, at) => <BlockText key={at} block={block} inline={inline} onOpen={onOpen} />);
}

interface BlockProps extends Pick<HelpTextProps, "onOpen"> {
  block: Block;
  inline(text: readonly Inline[]): ComponentChildren;
}

function BlockText({ block, inline, onOpen }: BlockProps) {
  switch (block.kind) {
    case "heading": {
      const Heading = block.level <= 2 ? "h3" : "h4";
      return <Heading>{inline(block.text)}</Heading>;
    }
    case "paragraph":
      return <p>{inline(block.text)}</p>;
    case "code":
      return (
        <pre class="help-code scroll-x" tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, at) => (
            <li key={at}>
              <HelpText blocks={item} onOpen={onOpen} />
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return (
        <div class="scroll-x" tabIndex={0}>
          <table class="help-table">
            <thead>
              <tr>
                {block.head.map((cell, at) => (
                  <th key={at} scope="col">
                    {inline(cell)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, column) => (
                    <td key={column}>{inline(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

interface LineProps extends Pick<HelpTextProps, "onOpen"> {
  text: readonly Inline[];
}

/** A line of it, such as a heading. */
export function HelpLine({ text, onOpen }: LineProps) {
  return text.map((one, at) => <InlineText key={at} one={one} onOpen={onOpen} />);
}

function InlineText({ one, onOpen }: { one: Inline } & Pick<HelpTextProps, "onOpen">) {
  if (typeof one === "string") return <>{one}</>;
  if (one.kind === "code") return <code>{one.text}</code>;
  const text = <HelpLine text={one.text} onOpen={onOpen} />;
  switch (one.kind) {
    case "strong":
      return <strong>{text}</strong>;
    case "em":
      return <em>{text}</em>;
    case "source":
      return <SourceLink url={one.url}>{text}</SourceLink>;
    case "link": {
      const { page, section } = one;
      return (
        <button
          type="button"
          class="link-button"
          onClick={() => onOpen({ page, ...(section && { section }) })}
        >
          {text}
        </button>
      );
    }
  }
}
