import type { AnyReadModel } from './read-model.js';

/** Scope that reading a read model asks for: who decided what is for auditors. */
export const scopeOf = ({ name }: Pick<AnyReadModel, 'name'>): 'read' | 'audit' => (name === 'audit-trail' ? 'audit' : 'read');
