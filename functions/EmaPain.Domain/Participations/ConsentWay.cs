namespace EmaPain.Domain.Participations;

/// <summary>How an agreement was given or revoked.</summary>
public enum ConsentWay
{
    Paper,
    Electronic,
    Phone,
    Text,
}
