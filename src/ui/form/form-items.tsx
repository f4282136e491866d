import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { freeId, type ShowEdit } from '../../show';
import { useWords } from '../i18n/form';
import { IconButton } from '../kit';
import styles from './form.module.css';
import { kindsOf, templateOf } from './form-node';
import type { NestedFormProps } from './form-types';

type Item = Record<string, unknown> | string;

/**
 * A list: each item with its editor; added, taken away and put elsewhere. Lists of one shape are edited as one. The focus
 * goes to an item that was added, and to a neighbour of one that was taken away.
 */
export function FormItems({ name, node, paths, values, editing, Value }: NestedFormProps) {
  const words = useWords();
  const section = useRef<HTMLElement>(null);
  const lists = values.map((value) => (value ?? []) as readonly Item[]);
  const [list = []] = lists;
  const focus = useFocusAfterChange(section, list.length);
  const itemNode = node.items || {};
  const label = words.label(name);
  const commit = (editOf: (at: NestedFormProps['paths'][number], items: readonly Item[]) => ShowEdit) =>
    editing.commit(
      label,
      paths.map((at, k) => editOf(at, lists[k]!)),
    );
  const add = () => {
    focus.onAdd();
    commit((at, items) => ({ kind: 'insert', at, item: newItem(itemNode, items, editing.names) }));
  };
  const remove = (index: number) => {
    focus.onRemove(index);
    commit((at, items) => ({ kind: 'remove', at: [...at, stepOf(items[index]!, index)] }));
  };
  const moveUp = (index: number) =>
    commit((at, items) => ({
      kind: 'move',
      at: [...at, stepOf(items[index]!, index)],
      before: stepOf(items[index - 1]!, index - 1),
    }));
  return (
    <section ref={section} className={styles.items} aria-label={label}>
      <header className={styles.itemsHeader}>
        <span className={styles.caption}>
          {label} · {list.length}
        </span>
        <IconButton icon={Plus} label={`${words.word('add')}: ${label}`} onClick={add} />
      </header>
      {list.map((item, index) => {
        const title = titleOf(item, words.choice) ?? words.word('item', { label, number: index + 1 });
        const itemPaths = paths.map((at, k) => [...at, stepOf(lists[k]![index]!, index)]);
        return (
          <fieldset key={String(stepOf(item, index))} className={styles.item} aria-label={title}>
            <header className={styles.itemsHeader}>
              <span>{title}</span>
              {index > 0 && <IconButton icon={ArrowUp} label={words.word('up')} onClick={() => moveUp(index)} />}
              {index + 1 < list.length && (
                <IconButton icon={ArrowDown} label={words.word('down')} onClick={() => moveUp(index + 1)} />
              )}
              <IconButton icon={X} label={`${words.word('remove')}: ${title}`} onClick={() => remove(index)} />
            </header>
            <Value
              name={name}
              node={itemNode}
              paths={itemPaths}
              values={lists.map((items) => items[index])}
              editing={editing}
            />
          </fieldset>
        );
      })}
    </section>
  );
}

/** Where the focus goes once a list is as long as it was asked to be. */
function useFocusAfterChange(section: RefObject<HTMLElement | null>, count: number) {
  const wanted = useRef<{ readonly count: number; readonly item: number } | null>(null);
  useEffect(() => {
    const now = wanted.current;
    if (now?.count !== count) return;
    wanted.current = null;
    const items = section.current?.querySelectorAll(':scope > fieldset');
    const item = items?.[Math.min(now.item, count - 1)];
    (item?.querySelector<HTMLElement>(FIELDS) ?? section.current?.querySelector('button'))?.focus();
  });
  return {
    onAdd: () => {
      wanted.current = { count: count + 1, item: count };
    },
    onRemove: (item: number) => {
      wanted.current = { count: count - 1, item };
    },
  };
}

const FIELDS = 'input:not([type=file]), select, textarea';

function stepOf(item: Item, index: number): string | number {
  return typeof item === 'object' && typeof item.id === 'string' ? item.id : index;
}

function titleOf(item: Item, choice: (value: string) => string): string | undefined {
  if (typeof item !== 'object') return undefined;
  if (typeof item.name === 'string') return item.name;
  return typeof item.kind === 'string' ? choice(item.kind) : undefined;
}

/** A new item with an id of its own, where items have ids. */
function newItem(
  node: NestedFormProps['node'],
  list: readonly Item[],
  names: NestedFormProps['editing']['names'],
): unknown {
  const [kind] = kindsOf(node);
  const template = templateOf(node, kind, names);
  if (typeof template !== 'object' || template === null || !('id' in template)) return template;
  const isTaken = (id: string) => list.some((item) => typeof item === 'object' && item.id === id);
  return { ...template, id: freeId(kind ?? 'new', isTaken) };
}
