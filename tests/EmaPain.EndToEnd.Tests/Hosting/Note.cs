namespace EmaPain.EndToEnd.Tests.Hosting;

/// <summary>A message of a function that takes JSON; <paramref name="Hops"/> more follow.</summary>
public sealed record Note(string Text, int Hops);
