import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { EditPath } from '../../show';
import { useWords } from '../i18n/form';
import { IconButton } from '../kit';
import styles from './form.module.css';
import { kindsOf, templateOf } from './form-node';
import type { NestedFormProps } from './form-types';

type Item = Record<string, unknown> | string;

/** A list: each item with its editor; added, taken away and put elsewhere. */
export function FormItems({ name, node, paths, values, editing, Value }: NestedFormProps) {
  const words = useWords();
  const [at] = paths as readonly [EditPath];
  const list = (values[0] ?? []) as readonly Item[];
  const itemNode = node.items || {};
  const label = words.label(name);
  const add = () => editing.commit(label, [{ kind: 'insert', at, item: newItem(itemNode, list) }]);
  const moveUp = (index: number) =>
    editing.commit(label, [
      { kind: 'move', at: [...at, stepOf(list[index]!, index)], before: stepOf(list[index - 1]!, index - 1) },
    ]);
  return (
    <section className={styles.items} aria-label={label}>
      <header className={styles.itemsHeader}>
        <span className={styles.caption}>
          {label} · {list.length}
        </span>
        <IconButton icon={Plus} label={`${words.word('add')}: ${label}`} onClick={add} />
      </header>
      {list.map((item, index) => {
        const step = stepOf(item, index);
        const title = titleOf(item, index, label);
        return (
          <fieldset key={String(step)} className={styles.item} aria-label={title}>
            <header className={styles.itemsHeader}>
              <span>{title}</span>
              {index > 0 && <IconButton icon={ArrowUp} label={words.word('up')} onClick={() => moveUp(index)} />}
              {index + 1 < list.length && (
                <IconButton icon={ArrowDown} label={words.word('down')} onClick={() => moveUp(index + 1)} />
              )}
              <IconButton
                icon={X}
                label={`${words.word('remove')}: ${title}`}
                onClick={() => editing.commit(label, [{ kind: 'remove', at: [...at, step] }])}
              />
            </header>
            <Value name={name} node={itemNode} paths={[[...at, step]]} values={[item]} editing={editing} />
          </fieldset>
        );
      })}
    </section>
  );
}

function stepOf(item: Item, index: number): string | number {
  return typeof item === 'object' && typeof item.id === 'string' ? item.id : index;
}

function titleOf(item: Item, index: number, label: string): string {
  const name = typeof item === 'object' ? (item.name ?? item.kind) : undefined;
  return typeof name === 'string' ? name : `${label} ${index + 1}`;
}

/** A new item with an id of its own, where items have ids. */
function newItem(node: NestedFormProps['node'], list: readonly Item[]): unknown {
  const template = templateOf(node, kindsOf(node)[0]);
  if (typeof template !== 'object' || template === null || !('id' in template)) return template;
  const taken = new Set(list.map((item) => (typeof item === 'object' ? item.id : undefined)));
  let number = list.length + 1;
  while (taken.has(`new-${number}`)) number++;
  return { ...template, id: `new-${number}` };
}
