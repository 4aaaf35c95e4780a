namespace EmaPain.Domain.Participations;

/// <summary>How an answer came.</summary>
public enum AnswerMode
{
    Text,
    Phone,
    Web,
}
