import type { ReactNode } from 'react';

interface IconButtonProps {
  readonly label: string;
  readonly className?: string;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function IconButton({ label, className = 'icon', isPressed, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
