namespace EmaPain.App.Ports;

/// <summary>The queues, by what their messages ask for.</summary>
public static class QueueNames
{
    /// <summary>Events to be judged.</summary>
    public const string Inbound = "inbound";

    /// <summary>Participations whose time has come.</summary>
    public const string Due = "due";

    /// <summary>Occasions to be judged for pay.</summary>
    public const string Compensation = "compensation";

    /// <summary>Occasions to be judged for worsening.</summary>
    public const string Screening = "screening";

    /// <summary>Alerts to be mailed.</summary>
    public const string Alerts = "alerts";

    /// <summary>Inputs whose effects may not all be done.</summary>
    public const string Effects = "effects";

    /// <summary>Payouts that are to go on.</summary>
    public const string Payouts = "payouts";

    /// <summary>Every queue that a function reads; each has a poison queue beside it.</summary>
    public static IReadOnlyList<string> All { get; } = [Inbound, Due, Compensation, Screening, Alerts, Effects, Payouts];

    /// <summary>What the host appends to a queue's name for the messages that it gives up.</summary>
    public const string Poison = "-poison";
}
