import { usePane, useView } from "../app/pane";
import { Welcome } from "../welcome/welcome";
import { ItemPage } from "./item-page";
import { NewsList } from "./news-list";
import "./news.css";

export function NewsView() {
  const { session } = usePane();
  const view = useView();
  if (view.name !== "news") return null;
  const event = session.market(session.asOf).news.find(({ id }) => id === view.item);
  if (event) return <ItemPage key={event.id} event={event} />;
  return (
    <>
      <Welcome />
      <NewsList place={view} />
    </>
  );
}
