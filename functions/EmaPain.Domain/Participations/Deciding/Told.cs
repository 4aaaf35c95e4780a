namespace EmaPain.Domain.Participations.Deciding;

/// <summary>An answer and the text that gave it.</summary>
internal sealed record Told(int? Value, Said By)
{
    public bool Is(Answer? answer) => answer is not null && answer.Value == Value && answer.Source == By.Source;
}
