import { useRouter } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useAnswer } from '../lib/answer.ts';
import { useShortcuts } from '../lib/window/use-shortcuts.ts';
import { CopyAddress } from './copy-address.tsx';
import { tellStory, useToldStory, type Told } from './told-story.ts';
import { savedViewQuery, type ToldView } from './views-query.ts';
import './views.css';
import { say } from './messages/words.ts';

/** While a story is told: what is said of the view on the page, and the ways to the one before and the next. */
export function StoryBar() {
  const told = useToldStory();
  return told === undefined ? null : <Telling key={told.id} told={told} />;
}

function Telling({ told }: { readonly told: Told }) {
  const { data } = useAnswer(savedViewQuery, { id: told.id });
  return data === undefined ? null : <Bar story={data.savedView} told={told} />;
}

function Bar({ story, told }: { readonly story: ToldView; readonly told: Told }) {
  const router = useRouter();
  const { steps } = story;
  const at = Math.min(told.step, steps.length - 1);
  const step = steps[at];
  const isStory = steps.length > 1;
  const show = (next: number) => {
    const to = steps[next];
    if (to === undefined) return;
    tellStory({ id: story.id, step: next });
    router.history.push(to.address);
  };
  useShortcuts({
    ',': () => {
      show(at - 1);
    },
    '.': () => {
      show(at + 1);
    },
  });
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const root = document.documentElement;
    const sizes = new ResizeObserver(() => {
      root.style.setProperty('--story', `${String(bar.current?.offsetHeight ?? 0)}px`);
    });
    if (bar.current) sizes.observe(bar.current);
    return () => {
      sizes.disconnect();
      root.style.removeProperty('--story');
    };
  }, []);
  return (
    <section className="story-bar screen-only" aria-label={say('story')} ref={bar}>
      <div className="story-text" aria-live="polite">
        <p className="story-head">
          {isStory && <span className="story-number">{say('atOf', { at: at + 1, all: steps.length })}</span>}
          <strong>{step?.title || story.title}</strong>
          {isStory && step?.title !== '' && <span className="quiet story-of">{story.title}</span>}
        </p>
        {step?.text !== '' && <p className="story-words">{step?.text}</p>}
      </div>
      <div className="story-presses">
        {isStory && (
          <button
            type="button"
            className="button"
            disabled={at === 0}
            title={say('theViewBefore')}
            onClick={() => {
              show(at - 1);
            }}
          >
            <ChevronLeft size={16} aria-hidden /> {say('previous')}
          </button>
        )}
        <button
          type="button"
          className="button"
          title={say('theViewAsItWasKept')}
          onClick={() => {
            show(at);
          }}
        >
          {say('asKept')}
        </button>
        {isStory && (
          <button
            type="button"
            className="button"
            disabled={at === steps.length - 1}
            title={say('theNextView')}
            onClick={() => {
              show(at + 1);
            }}
          >
            {say('next')} <ChevronRight size={16} aria-hidden />
          </button>
        )}
        <CopyAddress id={story.id} step={at} />
        <button
          type="button"
          className="button button-plain button-icon"
          aria-label={say('endTheStory')}
          title={say('endTheStoryPageStays')}
          onClick={() => {
            tellStory(undefined);
          }}
        >
          <X size={16} aria-hidden />
        </button>
      </div>
    </section>
  );
}
