using NodaTime;

namespace EmaPain.Cli.Texts;

/// <summary>A participant's text.</summary>
internal sealed record ShownText(Instant At, LocalDateTime Local, string Text);
