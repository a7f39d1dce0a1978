/** The last part of a command's route: its name in kebab case, `SetGoal` as `set-goal`. */
export const routeOf = (commandName: string): string => commandName.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
