namespace EmaPain.Domain.Tests.Participations;

/// <summary>When requests to judge money and worsening are taken.</summary>
internal enum RequestOrder
{
    AtOnce,
    FirstFirst,
    LastFirst,
}
