namespace Valid;

public sealed class Updates
{
    private readonly Grid _grid = new();
    private readonly Grid _detail = new();

    public void Fill(IReadOnlyList<string> rows)
    {
        _grid.BeginUpdate();
        try
        {
            foreach (string row in rows)
            {
                _grid.Add(row);
            }
        }
        finally
        {
            _grid.EndUpdate();
        }
    }

    public void Count(Grid grid, Grid other)
    {
        grid.BeginUpdate();
        grid.Rows += other.Rows;
        grid.EndUpdate();
    }

    public void Reset(Grid grid)
    {
        grid.BeginUpdate();
        if (grid.Rows == 0)
        {
            grid.EndUpdate();
            return;
        }

        grid.Rows = 0;
        grid.EndUpdate();
    }

    public void ResetAll(Grid[] grids)
    {
        foreach (Grid grid in grids)
        {
            grid.BeginUpdate();
            grid.Rows = 0;
            grid.EndUpdate();
        }
    }

    public bool Clean(Grid grid, string row)
    {
        grid.BeginUpdate();
        try
        {
            return grid.Remove(row);
        }
        finally
        {
            grid.EndUpdate();
        }
    }

    public void Optional(Grid? grid)
    {
        if (grid != null)
        {
            grid.BeginUpdate();
            try
            {
                grid.Sort();
            }
            finally
            {
                grid.EndUpdate();
            }
        }
    }

    public void Linked()
    {
        _grid.BeginUpdate();
        try
        {
            _detail.BeginUpdate();
            _detail.Rows = _grid.Rows;
            _detail.EndUpdate();
        }
        finally
        {
            _grid.EndUpdate();
        }
    }

    public int Longest(Grid[] grids)
    {
        int longest = 0;
        for (int i = 0; i < grids.Length; i++)
        {
            Grid grid = grids[i];
            grid.BeginUpdate();
            int rows = grid.Rows;
            grid.EndUpdate();
            if (rows > longest)
            {
                longest = rows;
            }
        }

        return longest;
    }

    public void Conditional(Grid grid, bool quiet)
    {
        if (quiet)
        {
            grid.BeginUpdate();
        }

        try
        {
            grid.Sort();
        }
        finally
        {
            if (quiet)
            {
                grid.EndUpdate();
            }
        }
    }

    public void Local(Grid grid)
    {
        void Leave() => grid.EndUpdate();

        grid.BeginUpdate();
        try
        {
            grid.Sort();
        }
        finally
        {
            Leave();
        }
    }
}
