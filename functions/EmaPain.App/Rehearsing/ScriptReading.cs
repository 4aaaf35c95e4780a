namespace EmaPain.App.Rehearsing;

/// <summary>What came of reading a line of a script: the line, a fault, or neither for an empty line or a comment.</summary>
public sealed record ScriptReading(ScriptLine? Line, ScriptFault? Fault);
