namespace EmaPain.Domain.Studies;

/// <summary>Whether answers after the window count for pay.</summary>
public enum LatePay
{
    Unpaid,
    Paid,
}
