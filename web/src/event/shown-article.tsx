import type { ReactElement } from "react";
import type { ArticleHead } from "../../../src/contract/answers/article-answer.ts";
import type { EventDetail } from "../../../src/contract/answers/event-detail.ts";
import type { ReportEvidence } from "../../../src/contract/answers/evidence.ts";
import { api } from "../api.ts";
import { formatDay } from "../design/day.ts";
import { formatCount } from "../design/number.ts";
import { Failure, Nothing, Skeleton } from "../design/states.tsx";
import { useQuery } from "../frame/query.ts";
import { ArticleText } from "./article-text.tsx";

interface ShownArticleProps {
  readonly event: EventDetail;
  readonly report: ReportEvidence | undefined;
  readonly hot: string | null;
  readonly onHot: (key: string | null) => void;
}

/** The article of the chosen report: that of the record comes with the event, others are asked for. */
export function ShownArticle(props: ShownArticleProps): ReactElement {
  const { event, report } = props;
  if (event.article === null && report === undefined) {
    return (
      <Nothing title="No article behind it">
        <p>The event was imported from {event.summary.source} as a row; its words did not come along.</p>
      </Nothing>
    );
  }
  const isOwn = event.article !== null && (report === undefined || report.article === event.article.article);
  return isOwn && event.article !== null ? (
    <Article {...props} article={event.article} />
  ) : (
    <OtherArticle {...props} id={report?.article ?? ""} />
  );
}

function OtherArticle({ id, ...props }: ShownArticleProps & { id: string }): ReactElement {
  const { data, failure, reload } = useQuery(`article ${id}`, () => api.article(id));
  if (failure !== null) return <Failure error={failure} what="The article" onRetry={reload} />;
  return data === null ? <Skeleton lines={8} label="Loading the article" /> : <Article {...props} article={data} />;
}

function Article({
  article,
  report,
  hot,
  onHot,
}: ShownArticleProps & { article: ArticleHead & { text: string | null } }): ReactElement {
  return (
    <>
      <SourceLine article={article} />
      {article.text === null ? (
        <p>
          The store keeps only the hash of this article ({formatCount(article.characters)} characters), so its words
          cannot be shown.
        </p>
      ) : (
        <ArticleText title={article.title} text={article.text} marks={report?.marks ?? []} hot={hot} onHot={onHot} />
      )}
    </>
  );
}

function SourceLine({ article }: { article: ArticleHead }): ReactElement {
  const { publisher, published, language, url } = article;
  const parts = [publisher, published === null ? null : formatDay(published), language].filter((part) => part !== null);
  return (
    <p className="soft small source-line">
      {parts.join(" · ")}
      {url !== null && /^https?:/.test(url) && (
        <>
          {" · "}
          <a href={url} rel="noreferrer noopener" target="_blank">
            at its source
          </a>
        </>
      )}
    </p>
  );
}
