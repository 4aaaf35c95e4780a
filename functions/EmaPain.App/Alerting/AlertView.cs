using EmaPain.Domain.Alerts;

namespace EmaPain.App.Alerting;

/// <summary>What is behind an alert link.</summary>
public abstract record AlertView
{
    private AlertView()
    {
    }

    public sealed record Found(Alert Alert) : AlertView;

    public sealed record Expired : AlertView;

    public sealed record Invalid : AlertView;
}
