namespace EmaPain.App.Rehearsing;

/// <summary>What is wrong with a line of a script.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Sentence">What is wrong and what to write instead.</param>
public sealed record ScriptFault(int Line, string Sentence)
{
    public override string ToString() => $"line {Line}: {Sentence}";
}
