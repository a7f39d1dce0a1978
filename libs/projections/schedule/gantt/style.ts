/** Colours that hold 3:1 against the ground, and shapes that tell without colour: dashes are buffers, a thick edge is critical. */
export const STYLE = `
text{font:12px system-ui,-apple-system,'Segoe UI',sans-serif;fill:#1f2933}
.heading{font-size:16px;font-weight:600}.month{fill:#52606d}.label{font-size:12px}
.ground{fill:#fff}.stripe{fill:#f5f7fa}.grid{stroke:#e4e7eb}
.bar{fill:#2f6fb3}.buffer{fill:none;stroke:#2f6fb3;stroke-dasharray:3 3}.held{fill:#12344d;stroke:#fff}
.open .bar,.started .bar{fill:#1c7c54}.open .buffer,.started .buffer{stroke:#1c7c54}
.completed .bar{fill:#8a96a3}.completed .buffer{stroke:#8a96a3}.completed .held{fill:#52606d}
.overdue .bar{fill:#c0392b}.overdue .buffer{stroke:#c0392b}
.cancelled .bar{fill:#fff;stroke:#8a96a3}.cancelled .buffer,.cancelled .held{display:none}
.cancelled .label{fill:#7b8794;text-decoration:line-through}
.critical .bar{stroke:#8c1d18;stroke-width:2.5}.critical .label{font-weight:600}
.links path{fill:none;stroke:#7b8794}.today{stroke:#b3261e;stroke-width:1.5}.today-label{fill:#b3261e;font-weight:600}
`.replaceAll('\n', '');
