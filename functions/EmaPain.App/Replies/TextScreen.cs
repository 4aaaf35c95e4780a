using EmaPain.Domain.Screening;

namespace EmaPain.App.Replies;

/// <summary>Looks for a cry for help in a text before anything else is done with it; a registration of its own, so that tests can let it fail.</summary>
public delegate CrisisFinding? TextScreen(string text);
